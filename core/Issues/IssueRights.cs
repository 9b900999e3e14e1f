using Sanwen.Core.Branches;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;

namespace Sanwen.Core.Issues;

/// <summary>Who may do what with an issue on a day, and in whose place; null where not at all.</summary>
public static class IssueRights
{
    /// <summary>The secretary or a member of the project's living branch.</summary>
    public static Actor? MayRaise(this Office office, Project project, string by, DateOnly day) =>
        office.BranchOf(project) is { LapsedOn: null } branch ? office.AsOneOf(by, [branch.Secretary, .. branch.Members], day) : null;

    /// <summary>The secretary of the branch that consults and closes.</summary>
    public static Actor? MayHandle(this Office office, ProjectIssue issue, string by, DateOnly day) =>
        office.As(by, office.Branches[issue.Home].Secretary, day);

    /// <summary>The secretary of the tier that the issue has come to.</summary>
    public static Actor? MayDecide(this Office office, ProjectIssue issue, string by, DateOnly day) =>
        office.As(by, office.Branches[issue.At].Secretary, day);

    /// <summary>The units of the running consultation that somebody may answer for: as the head asked, as another head of the unit, or as substitute.</summary>
    public static IReadOnlyList<(Consulted Unit, Actor Actor)> MayOpine(this Office office, ProjectIssue issue, string by, DateOnly day) =>
        issue.State != IssueState.Consulting
            ? []
            : [.. issue.Consultations[^1].Units.Select(u => (Unit: u, Actor: office.AsHead(u, by, day))).Where(u => u.Actor is not null).Select(u => (u.Unit, u.Actor!))];

    /// <summary>As oneself before as somebody's substitute.</summary>
    internal static Actor? AsOneOf(this Office office, string by, IEnumerable<string> people, DateOnly day) =>
        people.Select(p => office.As(by, p, day)).OfType<Actor>().OrderBy(a => a.For is null ? 0 : 1).FirstOrDefault();

    private static Actor? AsHead(this Office office, Consulted unit, string by, DateOnly day) =>
        office.AsOneOf(by, [unit.Head, .. office.HeadsOf(unit.Unit).Select(h => h.Email)], day);
}
