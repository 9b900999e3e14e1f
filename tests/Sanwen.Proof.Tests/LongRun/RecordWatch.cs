using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>Looks at every record that was written since it last looked, and at its journal where that has grown.</summary>
internal sealed class RecordWatch(YearOffice town, Ledger ledger, Promises promises)
{
    private static readonly JournalAction[] Once = [JournalAction.Reminded, JournalAction.Urged, JournalAction.ApprovalAsked];

    private readonly Dictionary<Type, long> _marks = [];
    private readonly Dictionary<string, JournalHead> _heads = [];

    public async Task Look()
    {
        await Changed<AskRound>(Round);
        await Changed<Approval>(Approval);
        await Changed<Assignment>(Assignment);
        await Changed<Matter>(Matter);
        await Changed<Month>(_ => { });
        await Changed<Bulletin>(Bulletin);
    }

    /// <summary>The number of the last write to a record of the type that was looked at.</summary>
    public long Mark<T>()
        where T : Entity => _marks.GetValueOrDefault(typeof(T));

    /// <summary>Every journal there is, from its first entry on.</summary>
    public async Task LookAtAllJournals()
    {
        foreach (var (id, head) in _heads)
        {
            var broken = JournalHead.FirstBroken(await town.Store.Journal(id), head);
            promises.Must(broken is null, () => $"The journal of {id} does not hold from entry {broken} on.");
        }
    }

    private async Task Changed<T>(Action<T> look)
        where T : Entity
    {
        var (items, mark) = await town.Store.Since<T>(_marks.GetValueOrDefault(typeof(T)));
        _marks[typeof(T)] = mark;
        foreach (var item in items)
        {
            look(item.Value);
            await Journal(item.Value);
        }
    }

    private async Task Journal(Entity record)
    {
        var before = _heads.GetValueOrDefault(record.Id, JournalHead.Empty);
        if (record.Journal == before) return;
        var entries = await town.Store.Journal(record.Id);
        promises.Must(
            before.Number == 0 || (entries.Count >= before.Number && entries[before.Number - 1].Hash == before.Hash), () => $"The journal of {record.Id} was rewritten.");
        promises.Must(JournalHead.FirstBroken(entries, record.Journal) is null, () => $"The journal of {record.Id} does not hold.");
        promises.Must(entries.Zip(entries.Skip(1)).All(e => e.First.At <= e.Second.At), () => $"The journal of {record.Id} goes back in time.");
        promises.Must(entries[^1].At <= promises.Now, () => $"The journal of {record.Id} is ahead of its time.");
        promises.Must(
            record is not AskRound || Once.All(a => entries.Count(e => e.Action == a) <= 1), () => $"A rung of {record.Id} has fired twice.");
        _heads[record.Id] = record.Journal;
    }

    private void Round(AskRound round)
    {
        var rungs = round.Fired.Select(f => f.Rung).ToList();
        promises.Must(rungs.SequenceEqual(rungs.Distinct().Order()), () => $"The rungs of {round.Id} fired as {string.Join('、', rungs)}.");
        promises.Must(round.Fired.All(f => OfficialDays.IsWorkingTime(f.At)), () => $"A rung of {round.Id} fired at night or on a day off.");
        var replied = round.Asked.Where(a => a.Reply is not null).Select(a => a.Matter).ToHashSet();
        promises.Must(replied.SetEquals(ledger.Answered(round.Id)), () => $"{round.Id} does not hold the answers that were given.");
        promises.Must(round.Asked.All(a => a.Reply is null or { Percent: >= 0 and <= 100 }), () => $"{round.Id} holds a percentage that there is not.");
    }

    private void Approval(Approval approval)
    {
        promises.Must(approval.Ruling is null || approval.WakeAt is null, () => $"{approval.Id} is decided and still wakes.");
        promises.Must(
            approval.Ruling?.Verdict is not (Verdict.Approved or Verdict.Returned) || ledger.Decided.Contains(approval.Id), () => $"Nobody decided {approval.Id}.");
        promises.Must(approval.Ruling is not null || approval.WakeAt is not null, () => $"{approval.Id} waits for ever.");
    }

    private void Assignment(Assignment assignment) => promises.Must(
        (assignment.AcknowledgedAt is not null) == (ledger.Acknowledged.Contains(assignment.Id) || ledger.Told.Contains(assignment.Id)),
        () => $"{assignment.Id} and its person do not agree on whether it was acknowledged.");

    private void Matter(Matter matter)
    {
        promises.Must(matter.Progress is >= 0 and <= 100 && matter.Target is null or >= 0 and <= 100, () => $"{matter.Key} is at {matter.Progress} %.");
        promises.Must(matter.Status != MatterStatus.Closed || matter.ClosedOn is not null, () => $"{matter.Key} was closed on no day.");
    }

    private void Bulletin(Bulletin bulletin)
    {
        promises.Must(bulletin.Questions.All(q => q.Rates.Replied <= q.Rates.Asked && q.Rates.OnTime <= q.Rates.Replied), () => $"The rates of {bulletin.Id} do not add up.");
        promises.Must(
            bulletin.Named.All(n => !ledger.Answered(AskRound.IdOf(bulletin.Month, n.Question, ""), n.Matter.Id)),
            () => $"{bulletin.Id} names what was answered.");
    }
}
