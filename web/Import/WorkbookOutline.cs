using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sanwen.Web.Import;

/// <summary>The visible worksheets of a workbook in order, and whether its days count from 1904.</summary>
internal sealed record WorkbookOutline(IReadOnlyList<(string Name, WorksheetPart Part)> Sheets, bool Uses1904)
{
    public static WorkbookOutline Read(WorkbookPart workbook)
    {
        var sheets = new List<(string, WorksheetPart)>();
        var uses1904 = false;
        using var reader = OpenXmlReader.Create(workbook);
        while (reader.Read())
        {
            if (reader.IsStart<WorkbookProperties>()) uses1904 = reader.Attribute("date1904") is "1" or "true";
            if (reader.IsStart<Sheet>()
                && reader.Attribute("state") is null or "visible"
                && reader.Attribute("id") is { } id
                && workbook.TryGetPartById(id, out var part) && part is WorksheetPart worksheet)
            {
                sheets.Add((reader.Attribute("name") ?? "", worksheet));
            }
        }

        return new(sheets, uses1904);
    }
}
