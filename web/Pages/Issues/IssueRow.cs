using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Offices;

namespace Sanwen.Web.Pages.Issues;

/// <summary>An issue as lists show it.</summary>
/// <param name="DueAt">When what it waits for is due; null where nothing is.</param>
public sealed record IssueRow(ProjectIssue Issue, string ProjectName, Branch At, DateTimeOffset? DueAt)
{
    public static IssueRow Of(ProjectIssue issue, Office office) =>
        new(issue, office.Projects[issue.Project].Name, office.Branches[issue.At], issue.State switch
        {
            IssueState.Consulting => issue.Consultations[^1].DueAt,
            IssueState.Deciding => issue.Asks[^1].DueAt,
            _ => null,
        });

    /// <summary>Open before closed; what has come to the highest tier first, and there the oldest.</summary>
    public static IEnumerable<IssueRow> Sorted(IEnumerable<IssueRow> rows) => rows
        .OrderBy(r => r.Issue.State == IssueState.Closed).ThenByDescending(r => r.At.Tier)
        .ThenBy(r => r.Issue.RaisedAt).ThenBy(r => r.Issue.Key, StringComparer.Ordinal);
}
