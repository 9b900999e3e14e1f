using Sanwen.Core.Issues;

namespace Sanwen.Web.Pages.Issues;

/// <summary>Carries out what a person chose on a page about an issue.</summary>
public sealed class IssueHand(Consulting consulting, TierDeciding deciding, Handling handling, TimeProvider clock)
{
    /// <param name="issue">问题编号.</param>
    /// <param name="number">The consultation or decision that the page asked about; null for the one that is open.</param>
    /// <param name="by">The address of who chose.</param>
    public Task<IssueOutcome> Take(string issue, int? number, string by, IssueDeed deed, IssueForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Task<IssueOutcome> Opine(Stance stance) => consulting.Opine(issue, number, by, stance, form.Words, now, cancel);
        Task<IssueOutcome> Decide(TierVerdict verdict) => deciding.Decide(issue, number, by, verdict, form.Words, now, cancel);
        return deed switch
        {
            IssueDeed.Agree => Opine(Stance.Agree),
            IssueDeed.Disagree => Opine(Stance.Disagree),
            IssueDeed.Comment => Opine(Stance.Comment),
            IssueDeed.Approve => Decide(TierVerdict.Approved),
            IssueDeed.Return => Decide(TierVerdict.Returned),
            IssueDeed.Escalate => Decide(TierVerdict.Escalated),
            IssueDeed.Close => handling.Close(issue, by, form.Words, now, cancel),
            IssueDeed.Consult => consulting.Again(issue, by, form.Units, now, cancel),
            IssueDeed.ReportUp => handling.ReportUp(issue, by, form.Words, now, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, null),
        };
    }
}
