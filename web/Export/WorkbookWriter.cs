using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sanwen.Core.Export;
using Sanwen.Core.Policies;

namespace Sanwen.Web.Export;

/// <summary>
/// Writes a list as an .xlsx file, row by row: a header that stays in sight, typed cells, lights in their colours, choices to pick.
/// There is no formula in it, whatever the texts are.
/// </summary>
public static class WorkbookWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="policy">Whose colours, words and headings are used.</param>
    public static MemoryStream Write(ListTable table, Policy policy)
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook, autoSave: true)) Fill(document, table, policy);
        file.Position = 0;
        return file;
    }

    private static void Fill(SpreadsheetDocument document, ListTable table, Policy policy)
    {
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Of(policy.Lights);
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part)) new WorksheetWriter(writer, table, policy).Write();

        var name = SheetName(table.Word);
        var sheet = new Sheet { Name = name, SheetId = 1, Id = workbook.GetIdOfPart(part) };
        var filter = new DefinedName($"'{name}'!{CellNames.Whole(table)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true };
        var titles = new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 };
        workbook.Workbook = new(new Sheets(sheet), new DefinedNames(filter, titles));
    }

    /// <summary>What a sheet's name may hold.</summary>
    private static string SheetName(string word) => string.Concat(word.Where(c => !@"\/?*[]:'".Contains(c, StringComparison.Ordinal)).Take(31));
}
