using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Bulletins;

/// <summary>A project issue that has come to the top and waits for its decision.</summary>
/// <param name="DueAt">When the decision was or is due.</param>
public sealed record StuckIssue(
    string Key, string Title, string Project, string BranchName, string SecretaryName, DateTimeOffset RaisedAt, DateTimeOffset DueAt)
{
    public static IReadOnlyList<StuckIssue> Among(IEnumerable<ProjectIssue> issues, Office office) =>
    [
        .. issues.Where(i => i.State == IssueState.Deciding && i.IsAtTop(office))
            .OrderBy(i => i.RaisedAt).ThenBy(i => i.Key, StringComparer.Ordinal)
            .Select(i => Of(i, office.Branches[i.At], office)),
    ];

    private static StuckIssue Of(ProjectIssue issue, Branch branch, Office office) => new(
        issue.Key, issue.Title, office.Projects[issue.Project].Name, branch.Name, office.NameOf(branch.Secretary), issue.RaisedAt, issue.Asks[^1].DueAt);
}
