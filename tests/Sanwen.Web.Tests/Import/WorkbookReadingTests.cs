using System.IO.Compression;
using DocumentFormat.OpenXml.Spreadsheet;
using static Sanwen.Web.Tests.Import.Reading;
using static Sanwen.Web.Tests.Import.Workbook;

namespace Sanwen.Web.Tests.Import;

public sealed class WorkbookReadingTests
{
    private static readonly IEnumerable<Cell> Header = Row("编号", "事项");

    [Fact]
    public async Task Shared_and_inline_texts_are_read_alike_without_runs_and_reading_aids()
    {
        var book = new Workbook();
        book.Sheet("清单", Row("编号", "事项"), [book.Shared("ZM-1"), book.Shared("老旧|小区|改造")], [Inline("ZM-2"), Inline("修路")]);
        var sheet = await Sheet("a.xlsx", book.Bytes());
        Assert.Equal("清单", sheet.Name);
        Assert.Equal(["ZM-1", "老旧小区改造"], sheet.Rows[0].Cells);
        Assert.Equal(["ZM-2", "修路"], sheet.Rows[1].Cells);
    }

    [Theory]
    [InlineData("46266", 0, "46266")]
    [InlineData("46266", 1, "2026-09-01")]
    [InlineData("46266.75", 1, "2026-09-01")]
    [InlineData("46266", 3, "2026-09-01")]
    [InlineData("46266", 4, "2026-09-01")]
    [InlineData("46266", 5, "2026-09-01")]
    [InlineData("1", 1, "1900-01-01")]
    [InlineData("61", 1, "1900-03-01")]
    [InlineData("-5", 1, "-5")]
    [InlineData("0.71399999999999997", 2, "71.4%")]
    [InlineData("1", 2, "100%")]
    [InlineData("0.28499999999999998", 6, "28.5%")]
    [InlineData("7", 7, "007")]
    [InlineData("12.5", 8, "12.5")]
    [InlineData("0.5", 9, "0.5")]
    [InlineData("2.0260000000000001E+5", 0, "202600")]
    [InlineData("20260000000123", 0, "20260000000123")]
    [InlineData("71.4", 99, "71.4")]
    public async Task Numbers_are_read_as_their_format_shows_them(string value, uint style, string text)
    {
        var sheet = await Sheet("a.xlsx", new Workbook().Sheet("清单", Header, [Number(value, style)]).Bytes());
        Assert.Equal(text, sheet.Rows[0].Cells[0]);
    }

    [Fact]
    public async Task Days_of_a_workbook_from_a_Mac_count_from_1904()
    {
        var sheet = await Sheet("a.xlsx", new Workbook { Uses1904 = true }.Sheet("清单", Header, [Number("44804", 1)]).Bytes());
        Assert.Equal("2026-09-01", sheet.Rows[0].Cells[0]);
    }

    [Fact]
    public async Task Formulas_count_with_their_last_result_and_other_types_as_shown()
    {
        var bytes = new Workbook().Sheet("清单", Header,
        [
            Formula("A1&\"x\"", "ZM-1"),
            new() { DataType = CellValues.Boolean, CellValue = new("1") },
            new() { DataType = CellValues.Error, CellValue = new("#REF!") },
            new() { DataType = CellValues.Date, CellValue = new("2026-09-01T00:00:00") },
            Inline("两_x000A_行"),
        ]).Bytes();
        Assert.Equal(["ZM-1", "TRUE", "#REF!", "2026-09-01", "两\n行"], (await Sheet("a.xlsx", bytes)).Rows[0].Cells);
    }

    [Fact]
    public async Task The_first_visible_sheet_is_read_and_the_others_are_told()
    {
        var bytes = new Workbook()
            .Sheet("旧", SheetStateValues.Hidden, Header, Row("0", "隐藏"))
            .Sheet("今年", Header, Row("1", "修路"))
            .Sheet("明年", Header, Row("2", "架桥"))
            .Bytes();
        var reading = await Read("a.xlsx", bytes);
        Assert.Equal(["1", "修路"], Assert.Single(reading.Sheet!.Rows).Cells);
        Assert.Equal(["a.xlsx：只读了工作表“今年”，未读：明年。"], reading.Notes);
    }

    [Fact]
    public async Task A_workbook_with_hidden_sheets_only_is_refused()
    {
        var bytes = new Workbook().Sheet("旧", SheetStateValues.VeryHidden, Header, Row("0", "隐藏")).Bytes();
        Assert.StartsWith("a.xlsx：没有可见的工作表。", await Refusal("a.xlsx", bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_stand_where_their_reference_says_and_blank_rows_at_the_end_are_dropped()
    {
        var bytes = new Workbook().Sheet(
            "清单",
            Row("一季度督办清单"),
            [Inline("编号"), .. Row("备注", "事项")],
            [new() { CellReference = "A3", CellValue = new("1") }, new() { CellReference = "C3", CellValue = new("2") }],
            [],
            [Inline(""), Inline(" ")]).Bytes();
        var row = Assert.Single((await Sheet("a.xlsx", bytes)).Rows);
        Assert.Equal(3, row.Number);
        Assert.Equal(["1", "", "2"], row.Cells);
    }

    [Fact]
    public async Task A_cell_far_to_the_right_costs_nothing()
    {
        var bytes = new Workbook().Sheet("清单", Header, [Inline("1"), new() { CellReference = "XFD2", CellValue = new("9") }]).Bytes();
        Assert.Equal(["1"], (await Sheet("a.xlsx", bytes)).Rows[0].Cells);
    }

    [Theory]
    [InlineData("mailto:zhang@@x.example")]
    [InlineData("mailto:张三 @x.example;李四@x")]
    [InlineData("http://")]
    public async Task A_mistyped_address_that_Excel_made_a_link_of_does_not_spoil_the_file(string target)
    {
        var sheet = await Sheet("a.xlsx", WithLink(new Workbook().Sheet("清单", Header, Row("1", "修路")).Bytes(), target));
        Assert.Equal(["1", "修路"], Assert.Single(sheet.Rows).Cells);
    }

    [Fact]
    public async Task A_damaged_workbook_never_throws()
    {
        var good = new Workbook().Sheet("清单", Header, Row("1", "修路")).Bytes();
        var random = new Random(20260901);
        for (var i = 0; i < 200; i++)
        {
            byte[] bytes = [.. good];
            for (var flips = random.Next(1, 20); flips > 0; flips--) bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            var reading = await Read("a.xlsx", bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)]);
            Assert.True(reading.Sheet is not null || reading.Problems.Count == 1);
        }
    }

    [Fact]
    public async Task Damaged_parts_inside_a_sound_zip_never_throw()
    {
        var good = new Workbook().Sheet("清单", Header, Row("1", "修路")).Bytes();
        var random = new Random(20260902);
        for (var i = 0; i < 200; i++)
        {
            var reading = await Read("a.xlsx", WithDamagedPart(good, random));
            Assert.True(reading.Sheet is not null || reading.Problems.Count == 1);
        }
    }

    private static byte[] WithLink(byte[] workbook, string target)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = zip.Entries.Single(e => e.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)).Name;
            using var rels = new StreamWriter(zip.CreateEntry($"xl/worksheets/_rels/{sheet}.rels").Open());
            rels.Write(
                $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" TargetMode="External"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="{target}"/></Relationships>
                """);
        }

        return file.ToArray();
    }

    private static byte[] WithDamagedPart(byte[] workbook, Random random)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var content = zip.Entries[random.Next(zip.Entries.Count)].Open();
            content.Position = random.Next((int)content.Length);
            content.Write("<x r='\"&"u8[random.Next(8)..]);
        }

        return file.ToArray();
    }
}
