using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Sanwen.Core.Export;
using Sanwen.Web.Export;
using Sanwen.Web.Import;
using CellType = Sanwen.Core.Export.CellType;

namespace Sanwen.Web.Tests.Export;

public sealed class WorkbookWriterTests
{
    private static readonly ListTable Sample = new(
        "事项",
        [
            Column("灯", CellType.Light), Column("编号", CellType.Text), Column("完成时限", CellType.Date), Column("当前进度", CellType.Percent),
            Column("年度计划投资", CellType.Number), Column("偏差", CellType.Points), new("进度口径", CellType.Text, ["半月", "月"], false),
        ],
        [
            ["Red", "007", "2026-09-01", "84%", "1200", "-17.23", "半月"],
            ["Blue", "=HYPERLINK(\"http://x\")", "2026-12-31", "71.4%", "1139.3", "5", "月"],
        ]);

    [Theory]
    [InlineData("B2", "007", 49)]
    [InlineData("C2", "46266", 164)]
    [InlineData("D2", "0.84", 9)]
    [InlineData("D3", "0.714", 10)]
    [InlineData("E2", "1200", 3)]
    [InlineData("E3", "1139.3", 165)]
    [InlineData("F2", "-17.23", 166)]
    [InlineData("A2", "红", 49)]
    [InlineData("B3", "=HYPERLINK(\"http://x\")", 49)]
    [InlineData("A1", "灯", 0)]
    public void Cells_have_the_type_and_look_of_what_they_hold(string name, string value, int format)
    {
        using var document = Open(Sample);
        var cell = Cells(document).Single(c => c.CellReference == name);

        Assert.Equal((value, (uint)format), (cell.InnerText, Format(document, cell).NumberFormatId?.Value ?? 0));
        Assert.Equal(cell.DataType?.Value == CellValues.InlineString, cell.CellValue is null);
    }

    [Fact]
    public void There_is_no_formula_in_it_and_texts_that_look_like_one_are_marked()
    {
        string[] texts = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0"];
        using var document = Open(Texts(texts));

        Assert.Empty(document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
        Assert.Equal(texts.Length, Cells(document).Skip(1).Count());
        Assert.All(Cells(document).Skip(1), c => Assert.Equal((CellValues.InlineString, true), (c.DataType!.Value, Format(document, c).QuotePrefix?.Value)));
    }

    [Fact]
    public void The_file_is_valid_and_keeps_its_header_in_sight()
    {
        using var document = Open(Sample);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("A1:G3", sheet.Descendants<AutoFilter>().Single().Reference);
        Assert.Equal("\"半月,月\"", sheet.Descendants<DataValidation>().Single().Formula1!.Text);
    }

    [Fact]
    public void Lights_are_in_the_colours_of_the_policy()
    {
        using var document = Open(Sample);
        var format = Format(document, Cells(document).Single(c => c.CellReference == "A2"));

        Assert.Equal("FFC23B33", document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.Fills!.Elements<Fill>().ElementAt((int)format.FillId!.Value).PatternFill!.ForegroundColor!.Rgb);
    }

    [Fact]
    public void Whatever_a_text_is_it_reads_back_the_same() => Prop
        .ForAll(Gen.Elements(Enum.GetValues<CellType>().Except([CellType.Light]).ToArray()).ToArbitrary(), AnyTexts(), (type, texts) =>
        {
            var rows = texts.Select((t, i) => (IReadOnlyList<string>)[$"k{i}", t]).ToList();
            using var file = WorkbookWriter.Write(new("表", [Column("编号", CellType.Text), Column("备注", type)], rows), Rules.Default);
            var reading = Task.Run(() => SheetReader.Read("a.xlsx", file)).GetAwaiter().GetResult();

            Assert.Empty(reading.Problems);
            Assert.Equal(texts, reading.Sheet!.Rows.Select(r => r.Cells.ElementAtOrDefault(1) ?? ""));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Ten_thousand_matters_take_a_moment()
    {
        var row = (IReadOnlyList<string>)["Red", "ZM-1", "2026-09-01", "84%", "1200", "-17.23", "半月", .. Enumerable.Repeat("一段不太长的文字", 10)];
        var table = Sample with
        {
            Columns = [.. Sample.Columns, .. Enumerable.Range(0, 10).Select(i => Column($"列{i}", CellType.Text))],
            Rows = [.. Enumerable.Repeat(row, 10_000)],
        };
        var watch = Stopwatch.StartNew();
        using var file = WorkbookWriter.Write(table, Rules.Default);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static Arbitrary<string[]> AnyTexts() => Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(t => (t ?? "").ReplaceLineEndings("\n")),
            Gen.Elements("84%", "84.37%", "100.00%", "0.5%", "2026-09-01", "2026-9-1", "1999-01-01", "007", "1200", "-3.50", "1,200", "_x0041_", "_x005F_", "=1", "  x ", "a\nb\n", "\u0001\u001f", "0.1234567", "99999999999999999999", "-0"),
            Gen.Choose(0, 10000).Select(n => (n / 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%"),
            Gen.Choose(-2_000_000, 2_000_000).Select(n => (n / 1000m).ToString("0.######", CultureInfo.InvariantCulture)))
        .Where(t => !t.Any(char.IsSurrogate) && !t.Contains('\uFFFE', StringComparison.Ordinal) && !t.Contains('\uFFFF', StringComparison.Ordinal))
        .ArrayOf().ToArbitrary();

    private static SpreadsheetDocument Open(ListTable table) => SpreadsheetDocument.Open(WorkbookWriter.Write(table, Rules.Default), false);

    private static CellFormat Format(SpreadsheetDocument document, Cell cell) =>
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static IEnumerable<Cell> Cells(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>();

    private static ListTable Texts(string[] texts) => new("表", [Column("备注", CellType.Text)], [.. texts.Select(t => (IReadOnlyList<string>)[t])]);

    private static ListColumn Column(string name, CellType type) => new(name, type, [], false);
}
