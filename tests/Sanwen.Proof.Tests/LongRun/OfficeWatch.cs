using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>Looks at the whole office: after each of the clock's turns, once a week, and at the end.</summary>
internal sealed class OfficeWatch(YearOffice town, RecordWatch records, Promises promises)
{
    private const int Sampled = 20;

    private readonly HashSet<YearMonth> _over = [];

    private DateTimeOffset Now => promises.Now;

    /// <summary>Nothing is due any more, and running again at the same moment writes nothing.</summary>
    public async Task RestsAfter(IReadOnlyList<string> woken)
    {
        var wake = await town.Store.NextWake();
        promises.Must(wake is null || wake > Now, () => $"Something is still due at {wake} after the clock has run.");
        var mark = await Mark();
        promises.Must(await town.Clockwork.RunDue(Now) == 0, () => "The clock takes steps a second time.");
        foreach (var id in woken.Take(Sampled)) await town.Clockwork.Advance(id, Now);
        promises.Must(mark == await Mark(), () => $"Advanced again at the same moment, one of {string.Join('、', woken.Take(Sampled))} was written.");
        promises.Must((await town.Store.CountMails())[OutboxState.Queued] == 0, () => "Advanced again at the same moment, somebody is written to again.");
    }

    /// <summary>Lights and progress of every matter, and that nothing waits for what can no longer come.</summary>
    public async Task IsSound()
    {
        var office = await town.Offices.Read();
        foreach (var matter in office.Matters.Values)
        {
            var standing = Standing.Of(matter, China.DateOf(Now), office.Policy.Lights);
            promises.Must(standing.TimeProgress is >= 0 and <= 100, () => $"{matter.Key} is to be at {standing.TimeProgress} %.");
            promises.Must((standing.Light == Light.Blue) == (matter.Status == MatterStatus.Closed), () => $"{matter.Key} is {matter.Status} and {standing.Light}.");
        }

        var mails = await town.Store.CountMails();
        promises.Must(mails.Where(m => m.Key != OutboxState.Sent).All(m => m.Value == 0), () => "A mail was left in the outbox.");
        foreach (var month in (await town.Store.List<Month>()).Select(m => m.Value).Where(m => m.ClosedAt < Now.AddDays(-7) && _over.Add(m.Value)))
        {
            var awake = (await town.Store.List<AskRound>(AskRound.Prefix(month.Value))).FirstOrDefault(r => r.Value.WakeAt is not null);
            promises.Must(awake is null, () => $"{awake!.Value.Id} still wakes at {awake.Value.WakeAt}, although its month is closed.");
        }
    }

    /// <summary>All matters are closed out, all rounds over, all approvals ended, all journals whole.</summary>
    public async Task IsAtItsEnd()
    {
        await IsSound();
        await records.LookAtAllJournals();
        var open = (await town.Store.List<Matter>()).Where(m => m.Value.Status == MatterStatus.Open).Select(m => m.Value.Key).ToList();
        promises.Must(open.Count == 0, () => $"{open.Count} matters never came to an end: {string.Join('、', open.Take(5))}.");
        await Over<AskRound>(r => r.WakeAt is null);
        await Over<Approval>(a => a.Ruling is not null);
        await Over<Assignment>(a => a.WakeAt is null);
        await Over<Month>(m => m.Value.Year > 2026 || m.ClosedAt is not null);
    }

    private async Task Over<T>(Func<T, bool> over)
        where T : Entity
    {
        var waits = (await town.Store.List<T>()).Select(r => r.Value).FirstOrDefault(r => !over(r));
        promises.Must(waits is null, () => $"{waits!.Id} still waits, for {waits.WakeAt}.");
    }

    /// <summary>The number of the last write to any of the records that wake.</summary>
    private async Task<(long, long, long, long)> Mark() => (
        await Mark<AskRound>(), await Mark<Approval>(), await Mark<Assignment>(), await Mark<Matter>());

    private async Task<long> Mark<T>()
        where T : Entity => (await town.Store.Since<T>(records.Mark<T>())).Mark;
}
