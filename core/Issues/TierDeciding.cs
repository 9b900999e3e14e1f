using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Issues;

/// <summary>Takes the decisions of the tiers. The first one wins; whoever comes later is told who decided what.</summary>
public sealed class TierDeciding(IStore store, OfficeReader offices)
{
    /// <param name="issue">问题编号.</param>
    /// <param name="number">
    /// The decision that was asked; null for the one that is open. Where none is, its own secretary's 上报 reports it up.
    /// </param>
    /// <param name="by">The address of the tier's secretary, or of a substitute.</param>
    /// <param name="verdict">Approved, Returned or Escalated; the last not at the top.</param>
    /// <param name="reason">Needed, 1 to 500 characters, to return and to escalate.</param>
    /// <exception cref="ArgumentOutOfRangeException">The verdict is none that a person gives.</exception>
    public Task<IssueOutcome> Decide(
        string issue, int? number, string by, TierVerdict verdict, string reason, DateTimeOffset now, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(verdict, TierVerdict.PassedUp);
        return store.Move(offices, issue, now, (i, office) => Decide(i, number, by, verdict, reason.Trim(), office, now), cancel);
    }

    private static (IssueStep?, IssueOutcome?) Decide(
        ProjectIssue issue, int? number, string by, TierVerdict verdict, string reason, Office office, DateTimeOffset now)
    {
        var ask = number is null ? issue.Asks.LastOrDefault() : issue.Asks.FirstOrDefault(a => a.Number == number);
        if (number is null && issue.State != IssueState.Deciding)
        {
            return verdict == TierVerdict.Escalated ? Handling.ReportUp(issue, by, reason, office, now) : (null, NothingOpen(issue, ask, office));
        }

        if (ask is null) return (null, IssueDesk.Refuse("没有这项待决。"));
        if (ask.Ruling is not null) return (null, new IssueOutcome.Ended(issue, IssueRules.Words(ask, office)));
        if (office.MayDecide(issue, by, China.DateOf(now)) is not { } actor) return (null, IssueDesk.Refuse(NotYours(issue, office)));
        if (verdict == TierVerdict.Escalated && issue.IsAtTop(office)) return (null, IssueDesk.Refuse("这里已是最高层级，不能再上报，请批准或退回。"));
        var missing = reason.Length > Rounds.Replies.MaxWords || (verdict != TierVerdict.Approved && reason.Length == 0);
        return missing
            ? (null, new IssueOutcome.WordsMissing(issue))
            : (IssueMoves.Rule(issue, verdict, reason, actor, office, now), null);
    }

    private static IssueOutcome NothingOpen(ProjectIssue issue, TierAsk? last, Office office) => last?.Ruling is null
        ? IssueDesk.Refuse($"没有在等候决定。{IssueDesk.Whereabouts(issue, office)}")
        : new IssueOutcome.Ended(issue, $"没有在等候决定。{IssueRules.Words(last, office)}");

    private static string NotYours(ProjectIssue issue, Office office)
    {
        var branch = office.Branches[issue.At];
        return $"现在由{branch.Name}书记 {office.NameOf(branch.Secretary)} 或其代理人决定。";
    }
}
