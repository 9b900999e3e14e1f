using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using Sanwen.Core.Time;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Issues;

namespace Sanwen.Web.Pages.Projects;

/// <summary>What the page of a project shows to somebody.</summary>
/// <param name="Journal">Newest first.</param>
public sealed record ProjectView(
    Project Project,
    ProjectStanding Standing,
    Branch? Branch,
    InvestmentYear Curve,
    IReadOnlyList<IssueRow> Issues,
    IReadOnlyList<JournalEntry> Journal,
    DateTimeOffset Now,
    Func<string, string> NameOf)
{
    /// <summary>How many months back a report is still offered.</summary>
    private const int MonthsOffered = 13;

    public bool MayInvest { get; init; }

    public bool MayRaise { get; init; }

    public bool MayClose { get; init; }

    /// <summary>The branch that lapses when the project is closed.</summary>
    public Branch? Lapsing { get; init; }

    /// <summary>Those that may be consulted.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    public bool IsAbovePlan => Project.IsAbovePlan(Standing.Invested);

    /// <summary>For which investment may be reported, the newest first.</summary>
    public IEnumerable<YearMonth> Months => Enumerable.Range(0, MonthsOffered).Select(n => YearMonth.Of(YearMonth.Of(Now).FirstDay.AddMonths(-n)));

    /// <summary>The month most likely to be reported next: the one after the last, at most this one.</summary>
    public YearMonth NextMonth => Project.Investments is [.., { Month: var last }] && last.Next < YearMonth.Of(Now) ? last.Next : YearMonth.Of(Now);

    public static ProjectView Of(
        Project project, Office office, IEnumerable<ProjectIssue> issues, IReadOnlyList<JournalEntry> journal, string visitor, DateTimeOffset now)
    {
        var today = China.DateOf(now);
        var open = project.ClosedOn is null;
        return new(
            project,
            ProjectStanding.Of(project, today, office.Policy.Lights),
            office.BranchOf(project),
            InvestmentYear.Of(project, today, office.Policy.Lights),
            [.. IssueRow.Sorted(issues.Where(i => i.Project == project.Key).Select(i => IssueRow.Of(i, office)))],
            [.. journal.Reverse()],
            now,
            office.NameOf)
        {
            MayInvest = open && Investing.MayReport(office, project, visitor, today) is not null,
            MayRaise = Raising.Refusal(project, office, visitor, today) is null,
            MayClose = open && ClosingProjects.MayClose(office, project, visitor, today) is not null,
            Lapsing = ClosingProjects.LapsingWith(office, project),
            Units = UnitChoice.Of(office),
        };
    }
}
