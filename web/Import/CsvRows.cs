using CsvHelper;
using Sanwen.Core.Import;

namespace Sanwen.Web.Import;

/// <summary>The rows of a CSV text, numbered as Excel would show them: a quoted field may hold line breaks, a blank line is a row.</summary>
internal static class CsvRows
{
    /// <param name="badQuotes">Told the number of each row whose quoted fields do not end as they should. A quote within an unquoted field is text, as in Excel.</param>
    public static IEnumerable<SheetRow> Read(string text, char separator, Action<int> badQuotes)
    {
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            PoolStrings = true,
            OnMalformedRecord = r =>
            {
                if (r.Reason != CsvMalformedReason.StrayQuote) badQuotes((int)r.RecordNumber);
            },
        };
        using var reader = CsvReader.FromText(text, options);
        for (var number = 1; reader.Read(); number++) yield return new(number, Cells(reader));
    }

    private static string[] Cells(CsvReader reader)
    {
        var cells = new string[Math.Min(reader.FieldCount, SheetAssembly.MaxColumns)];
        for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
        return cells;
    }
}
