using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sanwen.Web.Tests.Import;

/// <summary>Makes .xlsx files cell by cell, as Excel stores them.</summary>
internal sealed class Workbook
{
    private static readonly string[] CustomFormats =
        ["yyyy\"年\"m\"月\"d\"日\";@", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "0.00%", "000", "[Red]0.0_ ;[Red]\\-0.0\\ ", "h\"时\"mm\"分\""];

    private readonly List<(string Name, SheetStateValues State, IEnumerable<IEnumerable<Cell>> Rows)> _sheets = [];
    private readonly List<string> _strings = [];

    public bool Uses1904 { get; init; }

    /// <summary>Style numbers for <see cref="Number"/>: 0 general, then built-in 14 (date), 9 (percent), 57 (Chinese date), then the custom ones in order.</summary>
    private static IEnumerable<CellFormat> Formats => new uint[] { 0, 14, 9, 57 }
        .Concat(CustomFormats.Select((_, i) => 176u + (uint)i))
        .Select(id => new CellFormat { NumberFormatId = id });

    public Workbook Sheet(string name, params IEnumerable<IEnumerable<Cell>> rows) => Sheet(name, SheetStateValues.Visible, rows);

    public Workbook Sheet(string name, SheetStateValues state, params IEnumerable<IEnumerable<Cell>> rows)
    {
        _sheets.Add((name, state, rows));
        return this;
    }

    public Cell Shared(string text)
    {
        _strings.Add(text);
        return new() { DataType = CellValues.SharedString, CellValue = new(_strings.Count - 1) };
    }

    public static Cell Inline(string text) => new() { DataType = CellValues.InlineString, InlineString = new(new Text(text)) };

    public static Cell Number(string value, uint style = 0) => new() { StyleIndex = style, CellValue = new(value) };

    public static Cell Formula(string formula, string value) =>
        new() { DataType = CellValues.String, CellFormula = new(formula), CellValue = new(value) };

    public static IEnumerable<Cell> Row(params IEnumerable<string> texts) => texts.Select(Inline);

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook)) Fill(document.AddWorkbookPart());
        return file.ToArray();
    }

    private void Fill(WorkbookPart workbook)
    {
        var sheets = new Sheets();
        foreach (var (name, state, rows) in _sheets)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            Write(part, rows);
            sheets.Append(new Sheet
            {
                Name = name,
                SheetId = (uint)sheets.ChildElements.Count + 1,
                Id = workbook.GetIdOfPart(part),
                State = state,
            });
        }

        workbook.Workbook = new(new WorkbookProperties { Date1904 = Uses1904 }, sheets);
        workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new(_strings.Select(s => new SharedStringItem(Runs(s))));
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
            new NumberingFormats(CustomFormats.Select((c, i) => new NumberingFormat { NumberFormatId = 176u + (uint)i, FormatCode = c })),
            new CellStyleFormats(new CellFormat { NumberFormatId = 14 }),
            new CellFormats(Formats));
    }

    private static void Write(WorksheetPart part, IEnumerable<IEnumerable<Cell>> rows)
    {
        var number = 0u;
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        foreach (var cells in rows) writer.WriteElement(new Row(cells) { RowIndex = ++number });
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>A text with | becomes formatted runs and a reading aid, which is no part of it.</summary>
    private static OpenXmlElement[] Runs(string text) => text.Contains('|', StringComparison.Ordinal)
        ? [.. text.Split('|').Select(t => new Run(new Text(t))), new PhoneticRun(new Text("pinyin")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }]
        : [new Text(text)];
}
