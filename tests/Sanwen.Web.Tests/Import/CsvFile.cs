using System.Globalization;
using System.Text;
using Sanwen.Core.Import;
using Sanwen.Core.Matters;

namespace Sanwen.Web.Tests.Import;

/// <summary>Writes lists as Excel saves them.</summary>
internal static class CsvFile
{
    public static string Of(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.AppendJoin(',', row.Select(Quoted)).Append("\r\n");
        return text.ToString();
    }

    public static IEnumerable<string> Row(Matter m) =>
    [
        m.Key,
        m.Title,
        m.List,
        m.LeadUnit,
        m.Responsible,
        string.Join('、', m.SupportUnits),
        m.Leader ?? "",
        m.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        m.Due.ToString("yyyy/M/d", CultureInfo.InvariantCulture),
        m.Basis.Text(),
        m.Note,
        m.Progress.ToString(CultureInfo.InvariantCulture),
        MilestoneText.Write(m.Milestones),
        m.Theme,
        m.Standard,
        YearGoalText.Write(m.YearGoals),
    ];

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
