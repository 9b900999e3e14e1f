using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;

namespace Sanwen.Web.Pages.Projects;

/// <summary>A project as lists show it.</summary>
/// <param name="Branch">Null while it has none.</param>
/// <param name="Issues">How many of its issues are open.</param>
public sealed record ProjectRow(Project Project, ProjectStanding Standing, Branch? Branch, int Issues)
{
    public static IReadOnlyList<ProjectRow> All(Office office, IEnumerable<ProjectIssue> issues, DateOnly day)
    {
        var open = issues.Where(i => i.State != IssueState.Closed).CountBy(i => i.Project).ToDictionary();
        return
        [
            .. office.Projects.Values
                .Select(p => new ProjectRow(p, ProjectStanding.Of(p, day, office.Policy.Lights), office.BranchOf(p), open.GetValueOrDefault(p.Key)))
                .OrderBy(r => r.Standing.Standing.Light).ThenBy(r => r.Standing.Standing.Deviation)
                .ThenBy(r => r.Project.Key, StringComparer.Ordinal),
        ];
    }
}
