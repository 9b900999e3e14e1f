using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;
using Sanwen.Web.Pages.Dashboard;
using Sanwen.Web.Pages.Issues;
using Sanwen.Web.Pages.Projects;

namespace Sanwen.Web.Pages.Branches;

/// <summary>What the page of a branch shows to somebody.</summary>
/// <param name="Parent">Null at the top.</param>
/// <param name="Issues">Open ones that stand here.</param>
/// <param name="Journal">Newest first.</param>
/// <param name="Candidates">Who may be appointed; empty for a visitor who does not appoint.</param>
public sealed record BranchView(
    Branch Branch,
    Branch? Parent,
    IReadOnlyList<Branch> Below,
    IReadOnlyList<ProjectRow> Projects,
    IReadOnlyList<IssueRow> Issues,
    IReadOnlyList<JournalEntry> Journal,
    IReadOnlyList<Choice> Candidates,
    DateTimeOffset Now,
    Func<string, string> NameOf)
{
    public static BranchView Of(
        Branch branch, Office office, IEnumerable<ProjectIssue> issues, IReadOnlyList<JournalEntry> journal, string visitor, DateTimeOffset now)
    {
        var today = China.DateOf(now);
        var all = issues.ToList();
        var appoints = branch.LapsedOn is null && Appointing.MayAppoint(office, branch, visitor, today) is not null;
        return new(
            branch,
            office.Above(branch).FirstOrDefault(),
            [.. office.Below(branch.Key)],
            [.. ProjectRow.All(office, all, today).Where(p => p.Branch?.Key == branch.Key)],
            [.. IssueRow.Sorted(all.Where(i => i.At == branch.Key && i.State != IssueState.Closed).Select(i => IssueRow.Of(i, office)))],
            [.. journal.Reverse()],
            appoints ? Others(branch, office) : [],
            now,
            office.NameOf);
    }

    /// <summary>The members first.</summary>
    private static IReadOnlyList<Choice> Others(Branch branch, Office office) =>
    [
        .. office.People.Values.Where(p => p.Email != branch.Secretary)
            .OrderBy(p => branch.Members.Contains(p.Email) ? 0 : 1)
            .ThenBy(p => p.Unit, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new Choice(p.Email, $"{p.Name}（{p.Unit}）")),
    ];
}
