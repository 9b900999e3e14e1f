using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Offices;
using Sanwen.Web.Pages.Dashboard;

namespace Sanwen.Web.Pages.Issues;

/// <summary>The part of the list of issues that one page shows.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">How many were found on all pages.</param>
/// <param name="Branches">Where open issues stand, as a choice.</param>
public sealed record IssueList(IssueQuery Query, IReadOnlyList<IssueRow> Rows, int Page, int Total, IReadOnlyList<Choice> Branches)
{
    public const int Size = 50;

    public static IssueList Of(IEnumerable<ProjectIssue> issues, Office office, IssueQuery query)
    {
        var all = issues.Select(i => IssueRow.Of(i, office)).ToList();
        var words = query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = all.FindAll(r => Fits(r, query) && Array.TrueForAll(words, w => Text(r).Contains(w, StringComparison.OrdinalIgnoreCase)));
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (found.Count + Size - 1) / Size));
        return new(query, [.. IssueRow.Sorted(found).Skip((page - 1) * Size).Take(Size)], page, found.Count, Places(all));
    }

    private static string Text(IssueRow row) => $"{row.Issue.Key}\n{row.Issue.Title}\n{row.ProjectName}";

    private static bool Fits(IssueRow row, IssueQuery query) =>
        (query.State is { } state ? row.Issue.State == state : row.Issue.State != IssueState.Closed)
        && (query.Tier is null || row.At.Tier == query.Tier)
        && (query.Branch.Length == 0 || row.At.Key == query.Branch);

    private static IReadOnlyList<Choice> Places(IEnumerable<IssueRow> rows) =>
    [
        .. rows.Where(r => r.Issue.State != IssueState.Closed).Select(r => r.At).DistinctBy(b => b.Key)
            .OrderByDescending(b => b.Tier).ThenBy(b => b.Key, StringComparer.Ordinal)
            .Select(b => new Choice(b.Key, $"{b.Name}（{b.Tier.Name()}）")),
    ];
}
