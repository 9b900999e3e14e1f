using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sanwen.Web.Import;

/// <summary>The visible worksheets of a workbook in order, and whether its days count from 1904.</summary>
internal sealed record WorkbookOutline(IReadOnlyList<(string Name, WorksheetPart Part)> Sheets, bool Uses1904)
{
    private const int MostSheets = 1_000;

    public static WorkbookOutline Read(WorkbookPart workbook, WorkbookBudget budget)
    {
        var sheets = new List<(string, WorksheetPart)>();
        var uses1904 = false;
        using var reader = new PartReader(workbook, budget);
        while (reader.Read())
        {
            if (reader.IsStart<WorkbookProperties>()) uses1904 = reader.Attribute("date1904") is "1" or "true";
            if (reader.IsStart<Sheet>()
                && reader.Attribute("state") is null or "visible"
                && reader.Attribute("id") is { } id
                && workbook.TryGetPartById(id, out var part) && part is WorksheetPart worksheet)
            {
                if (sheets.Count == MostSheets) throw new OversizeException();
                sheets.Add((Name(reader.Attribute("name") ?? ""), worksheet));
            }
        }

        return new(sheets, uses1904);
    }

    /// <summary>As Excel would have it: one line of 31 characters at most.</summary>
    private static string Name(string name) => string.Concat(name.Where(c => !char.IsControl(c)).Take(31));
}
