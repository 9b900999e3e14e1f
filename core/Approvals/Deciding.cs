using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Approvals;

/// <summary>Takes decisions. The first one wins; whoever comes later is told who decided what.</summary>
public sealed class Deciding(IStore store, OfficeReader offices)
{
    /// <param name="by">The address of who decides: one of those asked, a substitute of theirs, or an officer.</param>
    /// <param name="approve">True for 同意 (naming: 通报点名, hand-over: 接收), false for 退回.</param>
    /// <param name="reason">Needed to send back, except for a naming.</param>
    public Task<DecideOutcome> Decide(
        string approvalId, string by, bool approve, string reason, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(() => Rule(approvalId, by, approve, reason.Trim(), now, cancel), cancel);

    private async Task<(Change?, DecideOutcome)> Rule(
        string approvalId, string by, bool approve, string reason, DateTimeOffset now, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        var stored = await store.Find<Approval>(approvalId, cancel).ConfigureAwait(false);
        if (stored is null) return (null, new DecideOutcome.Refused("没有这项审批。"));
        var approval = stored.Value;
        if (approval.Ruling is not null) return (null, new DecideOutcome.Ended(approval));
        if (now >= approval.ExpiresAt) return (null, new DecideOutcome.Refused("这项审批已过期，不能再作决定。"));
        if (approval.Overtaken(office) is { } ended) return (null, new DecideOutcome.Refused($"{ended}不必再作决定。"));
        if (office.MayDecide(approval, by, China.DateOf(now)) is not { } actor)
        {
            return (null, new DecideOutcome.Refused("这项审批不由您决定。"));
        }

        if (reason.Length > Replies.MaxWords || (!approve && approval.Kind != ApprovalKind.Naming && reason.Length == 0))
        {
            return (null, new DecideOutcome.ReasonMissing(approval));
        }

        var ruling = new Ruling(approve ? Verdict.Approved : Verdict.Returned, actor.By, actor.For, now, reason);
        var note = Note(approval, ruling, actor);
        var decided = approval.Ended(ruling);
        var change = new Change().Put(stored, decided, note);
        await Carry(change, decided, note, office, cancel).ConfigureAwait(false);
        if (approval.Kind != ApprovalKind.Naming) change.Send(ApprovalMails.Decided(decided, ruling, office, now));
        return (change, new DecideOutcome.Decided(decided));
    }

    private async Task Carry(Change change, Approval approval, JournalNote note, Office office, CancellationToken cancel)
    {
        if (approval.Kind == ApprovalKind.Naming)
        {
            if (await store.Find<AskRound>(approval.Subject, cancel).ConfigureAwait(false) is { } round)
            {
                IReadOnlyList<string> named = approval.Ruling!.Verdict == Verdict.Approved
                    ? round.Value.WithoutMoved(office).Unanswered()
                    : [];
                change.Put(round, round.Value with { Named = named }, note with { Matters = named });
            }

            return;
        }

        if (await store.Find<Matter>(approval.Subject, cancel).ConfigureAwait(false) is { } matter)
        {
            change.Put(matter, MatterMoves.Settle(matter.Value, approval), note);
        }
    }

    private static JournalNote Note(Approval approval, Ruling ruling, Actor actor)
    {
        var verdict = ApprovalRules.Name(approval.Kind, ruling.Verdict);
        var what = approval.Kind == ApprovalKind.Naming ? verdict : $"{ApprovalRules.Name(approval.Kind)}：{verdict}";
        var action = ruling.Verdict == Verdict.Approved ? JournalAction.Approved : JournalAction.Returned;
        return new(ruling.At, actor, action, ruling.Reason.Length > 0 ? $"{what}。{ruling.Reason}" : $"{what}。", approval.Matters);
    }
}
