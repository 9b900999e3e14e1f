using Sanwen.Core.Approvals;
using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Lists;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Rounds;

/// <summary>Takes drafts and replies to rounds.</summary>
public sealed class Answering(IStore store, OfficeReader offices)
{
    /// <summary>Enters the lines that have words. All stops for what is answered: rungs, and the question of naming it.</summary>
    /// <param name="by">The address of who answers: the person asked, or who acts for that person today.</param>
    public Task<ReplyOutcome> Reply(
        string roundId, string by, IReadOnlyList<ReplyLine> lines, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(() => DecideReply(roundId, by, lines, now, cancel), cancel);

    /// <summary>Keeps what was typed, as typed; replaces the draft before it.</summary>
    public Task SaveDraft(string roundId, IReadOnlyList<DraftLine> lines, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(
            async () =>
            {
                var draft = new Draft { Round = roundId, SavedAt = now, Lines = lines };
                var before = await store.Find<Draft>(roundId, cancel).ConfigureAwait(false);
                return (before is null ? new Change().Add(draft) : new Change().Put(before, draft), true);
            },
            cancel);

    private async Task<(Change?, ReplyOutcome)> DecideReply(
        string roundId, string by, IReadOnlyList<ReplyLine> lines, DateTimeOffset now, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        var stored = await store.Find<AskRound>(roundId, cancel).ConfigureAwait(false);
        if (stored is null) return (null, new ReplyOutcome.Refused("没有这次问询。"));
        var month = await store.Find<Month>(Month.IdOf(stored.Value.Month), cancel).ConfigureAwait(false);
        if (Replies.Refusal(stored.Value, month?.Value, office, by, now) is { } refusal) return (null, new ReplyOutcome.Refused(refusal));

        var actor = office.As(by, stored.Value.Person, China.DateOf(now))!;
        var round = stored.Value.WithoutMoved(office);
        lines = await store.OnlyAskedHighlights(round, lines, office, cancel).ConfigureAwait(false);
        var answered = Replies.News(round, lines);
        var problems = Replies.Problems(round, answered, office);
        if (problems.Count > 0) return (null, new ReplyOutcome.Wrong(problems));
        if (answered.Count == 0) return (null, new ReplyOutcome.Taken(round, 0, round.Unanswered().Count));

        round = Replies.Enter(round, answered, actor.By, now);
        var open = round.Unanswered().Count;
        round = open == 0 ? round with { WakeAt = null } : round;
        var change = new Change().Put(stored, round, Replies.Note(round, answered, actor, now));
        await Report(change, round, answered, cancel).ConfigureAwait(false);
        await DropDraft(change, round, answered, cancel).ConfigureAwait(false);
        await store.Raise(change, answered, by, office, now, cancel).ConfigureAwait(false);
        if (open == 0) await WithdrawNaming(change, round, actor, now, cancel).ConfigureAwait(false);
        return (change, new ReplyOutcome.Taken(round, answered.Count, open));
    }

    private async Task Report(Change change, AskRound round, IReadOnlyList<ReplyLine> lines, CancellationToken cancel)
    {
        var replies = round.Asked.Where(a => a.Reply is not null).ToDictionary(a => a.Matter, a => a.Reply!);
        foreach (var line in lines)
        {
            if (await store.Find<Matter>(line.Matter, cancel).ConfigureAwait(false) is { } matter)
            {
                change.Put(matter, Replies.Report(matter.Value, round.Question, replies[line.Matter]));
            }
        }
    }

    private async Task DropDraft(Change change, AskRound round, IReadOnlyList<ReplyLine> lines, CancellationToken cancel)
    {
        var draft = await store.Find<Draft>(round.Id, cancel).ConfigureAwait(false);
        if (draft is null || draft.Value.Lines.Count == 0) return;
        var sent = lines.Select(l => l.Matter).ToHashSet();
        change.Put(draft, draft.Value with { Lines = [.. draft.Value.Lines.Where(l => !sent.Contains(l.Matter))] });
    }

    private async Task WithdrawNaming(Change change, AskRound round, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var naming = await store.Find<Approval>(Approval.NamingId(round.Id), cancel).ConfigureAwait(false);
        if (naming is null || naming.Value.Ruling is not null) return;
        change.Put(naming, naming.Value.Ended(new(Verdict.Withdrawn, actor.By, actor.For, now, "已全部答复。")),
            new JournalNote(now, actor, JournalAction.Withdrawn, "已全部答复，不再报批。", naming.Value.Matters));
    }
}
