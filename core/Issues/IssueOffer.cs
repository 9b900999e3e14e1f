using Sanwen.Core.Offices;

namespace Sanwen.Core.Issues;

/// <summary>What somebody may do with an issue as it stands; null for what the person may not.</summary>
public sealed record IssueOffer(OpineOffer? Opine, RuleOffer? Rule, HandleOffer? Handle)
{
    public bool IsEmpty => Opine is null && Rule is null && Handle is null;

    public static IssueOffer Of(ProjectIssue issue, Office office, string person, DateOnly day) => new(
        OpineOffer.Of(issue, office, person, day),
        RuleOffer.Of(issue, office, person, day),
        HandleOffer.Of(issue, office, person, day));
}

/// <summary>会商: to give the opinion of units that have not answered yet.</summary>
/// <param name="Number">The consultation's.</param>
/// <param name="For">The addresses of those away in whose place it is given; empty for one's own.</param>
public sealed record OpineOffer(int Number, IReadOnlyList<string> Units, IReadOnlyList<string> For)
{
    internal static OpineOffer? Of(ProjectIssue issue, Office office, string person, DateOnly day)
    {
        var open = office.MayOpine(issue, person, day).Where(u => u.Unit.Opinion is null).ToList();
        return open.Count == 0
            ? null
            : new(issue.Consultations.Count, [.. open.Select(u => u.Unit.Unit)], [.. open.Select(u => u.Actor.For).OfType<string>().Distinct()]);
    }
}

/// <summary>待决: to decide as the secretary of the tier that the issue has come to.</summary>
/// <param name="Number">The decision's.</param>
/// <param name="For">The address of the secretary away in whose place it is decided.</param>
/// <param name="MayEscalate">False at the top.</param>
public sealed record RuleOffer(int Number, string? For, bool MayEscalate)
{
    internal static RuleOffer? Of(ProjectIssue issue, Office office, string person, DateOnly day) =>
        issue.State == IssueState.Deciding && office.MayDecide(issue, person, day) is { } actor
            ? new(issue.Asks.Count, actor.For, !issue.IsAtTop(office))
            : null;
}

/// <summary>What the secretary of the issue's own branch may do; at least one of the three.</summary>
/// <param name="For">The address of the secretary away in whose place it is done.</param>
/// <param name="Consult">会商 once more.</param>
public sealed record HandleOffer(string? For, bool Close, bool Consult, bool ReportUp)
{
    internal static HandleOffer? Of(ProjectIssue issue, Office office, string person, DateOnly day)
    {
        if (office.MayHandle(issue, person, day) is not { } actor) return null;
        var offer = new HandleOffer(actor.For, Handling.CanClose(issue), Consulting.CanConsult(issue), Handling.CanReportUp(issue, office));
        return offer is { Close: false, Consult: false, ReportUp: false } ? null : offer;
    }
}
