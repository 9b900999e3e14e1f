using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Issues;

/// <summary>Takes the opinions of the units consulted, and consults anew.</summary>
public sealed class Consulting(IStore store, OfficeReader offices)
{
    /// <param name="issue">问题编号.</param>
    /// <param name="number">The consultation that is answered; null for the one that runs.</param>
    /// <param name="by">The address of a head asked, of another head of the unit, or of a substitute. Answers for all units that are the person's.</param>
    /// <param name="words">Needed, 1 to 500 characters, unless the units agree.</param>
    public Task<IssueOutcome> Opine(
        string issue, int? number, string by, Stance stance, string words, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Move(offices, issue, now, (i, office) => Opine(i, number, by, stance, words.Trim(), office, now), cancel);

    /// <summary>会商 once more, of an issue that was returned.</summary>
    /// <param name="by">The address of the secretary who consults, or of a substitute.</param>
    public Task<IssueOutcome> Again(
        string issue, string by, IReadOnlyList<string> units, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Move(offices, issue, now, (i, office) => Again(i, by, IssueWords.Units(units), office, now), cancel);

    /// <summary>Whether its secretary may consult once more as it stands.</summary>
    public static bool CanConsult(ProjectIssue issue) => issue.State == IssueState.Returned;

    private static (IssueStep?, IssueOutcome?) Opine(
        ProjectIssue issue, int? number, string by, Stance stance, string words, Office office, DateTimeOffset now)
    {
        if (number is { } asked && (asked < 1 || asked > issue.Consultations.Count)) return (null, IssueDesk.Refuse("没有这次会商。"));
        if (Over(issue, number, by, office) is { } over) return (null, new IssueOutcome.Ended(issue, over));
        var units = office.MayOpine(issue, by, China.DateOf(now));
        if (units.Count == 0) return (null, IssueDesk.Refuse("只有被会商单位的负责人或其代理人可以答复。"));
        var open = units.Where(u => u.Unit.Opinion is null).ToList();
        if (open.Count == 0) return (null, new IssueOutcome.Ended(issue, IssueRules.Words(units[0].Unit, office)));
        var missing = words.Length > Rounds.Replies.MaxWords || (stance != Stance.Agree && IssueWords.IsMissing(words));
        return missing
            ? (null, new IssueOutcome.WordsMissing(issue))
            : (IssueMoves.Opine(issue, open, stance, words, office, now), null);
    }

    private static string? Over(ProjectIssue issue, int? number, string by, Office office)
    {
        var asked = number ?? issue.Consultations.Count;
        if (issue.State == IssueState.Consulting && asked == issue.Consultations.Count) return null;
        var own = asked < 1 ? null : issue.Consultations[asked - 1].Units.FirstOrDefault(u => u.Opinion is { } o && (o.By == by || u.Head == by));
        var answered = own is null ? "" : IssueRules.Words(own, office);
        return $"{answered}会商已经结束。{IssueDesk.Whereabouts(issue, office)}";
    }

    private static (IssueStep?, IssueOutcome?) Again(
        ProjectIssue issue, string by, IReadOnlyList<string> units, Office office, DateTimeOffset now)
    {
        if (office.MayHandle(issue, by, China.DateOf(now)) is not { } actor) return (null, IssueDesk.Refuse(Handling.NotYours(issue, office)));
        if (!CanConsult(issue)) return (null, IssueDesk.Refuse($"退回的问题才能再次会商。{IssueDesk.Whereabouts(issue, office)}"));
        return IssueWords.Refusal(units, office) is { } refusal
            ? (null, IssueDesk.Refuse(refusal))
            : (IssueMoves.Consult(issue, units, actor, office, now), null);
    }
}
