using System.Globalization;
using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Local.Rehearsal;

/// <summary>Writes <c>issues.csv</c>: where every issue has come to, by project and number.</summary>
internal static class IssueReport
{
    public static void Write(string file, Office office, IEnumerable<ProjectIssue> issues) => CsvFile.Write(
        file,
        ["问题编号", "项目", "状态", "层级", "提出时间", "办结时间"],
        issues.OrderBy(i => i.Project, StringComparer.Ordinal).ThenBy(i => i.Key.Length).ThenBy(i => i.Key, StringComparer.Ordinal).Select(i => Row(i, office)));

    private static string[] Row(ProjectIssue issue, Office office) =>
    [
        issue.Key,
        issue.Project,
        issue.State.Name(),
        office.Branches[issue.At].Tier.Name(),
        Time(issue.RaisedAt),
        issue.ClosedAt is { } closed ? Time(closed) : "",
    ];

    private static string Time(DateTimeOffset at) => at.ToOffset(China.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
