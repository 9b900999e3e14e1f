using DocumentFormat.OpenXml.Packaging;
using Sanwen.Core.Import;
using Sanwen.Core.Policies;

namespace Sanwen.Web.Import;

/// <summary>Reads the first visible worksheet of an .xlsx file as a stream of rows.</summary>
internal static class WorkbookReader
{
    private const int MostNamed = 20;

    private static readonly OpenSettings Repairing = new()
    {
        AutoSave = false,
        RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank"),
    };

    public static SheetReading Read(string file, MemoryStream bytes, Headings headings)
    {
        try
        {
            ZipGuard.Check(bytes);
            bytes.Position = 0;
            using var document = Open(bytes);
            return document.WorkbookPart is { } workbook ? Read(file, workbook, headings) : Damaged(file);
        }
        catch (OversizeException)
        {
            return SheetReading.Refused(file, "解压后的内容过大", "请只保留要导入的数据，另存为 .xlsx 后再导入，或拆成几个文件");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library answers damage with whatever exception comes first; for the person it is one and the same.
            return Damaged(file);
        }
    }

    /// <summary>
    /// A mistyped address that Excel has made a hyperlink of is a matter for its cell, not for the whole file, but the library
    /// refuses to read past such a target. Replacing it needs all parts in memory, so that is done only then.
    /// </summary>
    private static SpreadsheetDocument Open(MemoryStream bytes)
    {
        try
        {
            return SpreadsheetDocument.Open(bytes, isEditable: false);
        }
        catch (OpenXmlPackageException)
        {
            bytes.Position = 0;
            return SpreadsheetDocument.Open(bytes, isEditable: true, Repairing);
        }
    }

    private static SheetReading Read(string file, WorkbookPart workbook, Headings headings)
    {
        var budget = new WorkbookBudget();
        var outline = WorkbookOutline.Read(workbook, budget);
        if (outline.Sheets.Count == 0)
        {
            return SheetReading.Refused(file, "没有可见的工作表", "请把名单放在第一张可见的工作表中");
        }

        var (name, part) = outline.Sheets[0];
        var styles = CellStyles.Read(workbook.WorkbookStylesPart, outline.Uses1904, budget);
        var strings = SharedStrings.Read(workbook.SharedStringTablePart, budget);
        var reading = SheetAssembly.Of(file, name, new WorksheetRows(part, strings, styles, budget).Read(), headings);
        return reading with { Notes = [.. reading.Notes, .. Others(file, outline)] };
    }

    private static string[] Others(string file, WorkbookOutline outline) => outline.Sheets.Count == 1 ? [] :
        [$"{file}：只读了工作表“{outline.Sheets[0].Name}”，未读：{string.Join('、', outline.Sheets.Skip(1).Take(MostNamed).Select(s => s.Name))}{(outline.Sheets.Count > MostNamed + 1 ? "等" : "")}。"];

    private static SheetReading Damaged(string file) =>
        SheetReading.Refused(file, "不是完好的 .xlsx 文件", "请用 Excel 或 WPS 打开后另存为 .xlsx（不加密码）或 CSV，再导入");
}
