using System.Globalization;
using System.Text;
using CsvHelper;

namespace Sanwen.Local.Rehearsal;

/// <summary>Writes the tables of a rehearsal, the same bytes for the same rows.</summary>
internal static class CsvFile
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    public static void Write(string file, string[] header, IEnumerable<string[]> rows)
    {
        using var text = new StreamWriter(file, false, new UTF8Encoding(false));
        using var csv = CsvWriter.Create(text, Options);
        foreach (var row in rows.Prepend(header)) csv.WriteRecord(new ReadOnlySpan<string>([.. row.Select(Inert)]));
    }

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe before it; a number is none.</summary>
    private static string Inert(string cell) =>
        cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..] && !decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? $"'{cell}"
            : cell;
}
