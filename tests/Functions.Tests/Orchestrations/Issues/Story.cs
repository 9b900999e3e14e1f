using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Tests.Store;
using Sanwen.Local.Rehearsal;
using Sanwen.Local.Store;
using Sanwen.Local.Tests;

namespace Sanwen.Functions.Tests.Orchestrations.Issues;

/// <summary>What happens in an office from a start to an end: the same on every host.</summary>
internal sealed class Story(DateTimeOffset start, Func<Change> facts)
{
    private readonly List<(DateTimeOffset At, Deed Do)> _deeds = [];

    /// <summary>Something done in September 2026; in the order of time.</summary>
    public Story On(int day, string time, Deed deed)
    {
        _deeds.Add((September(day, time), deed));
        return this;
    }

    public static DateTimeOffset September(int day, string time) => China.At(new(2026, 9, day), TimeOnly.Parse(time, null));

    /// <summary>Lived by orchestrations over Azure's storage.</summary>
    public async Task<VirtualOffice> OnAzure(Azurite azurite, DateTimeOffset end, int atOnce = 1, Action<VirtualOffice>? arrange = null)
    {
        var office = await VirtualOffice.Open(azurite, start, facts(), atOnce);
        arrange?.Invoke(office);
        foreach (var (at, deed) in _deeds) await office.At(at, deed);
        await office.Live(end);
        return office;
    }

    /// <summary>The mails of the same story as the scheduler of one machine lives it, written out.</summary>
    public async Task<IReadOnlyList<string>> OnOneMachine(DateTimeOffset end)
    {
        using var folder = new TempFolder();
        var clock = new VirtualClock(start);
        using var store = new SqliteStore(new(folder["sanwen.db"], Durable: false));
        using var engine = new Engine(store, store, clock);
        await store.Commit(facts());
        await engine.Clockwork.EnsureMonth(start);
        foreach (var (at, deed) in _deeds)
        {
            await Run(store, engine, at);
            await deed(engine, at);
        }

        await Run(store, engine, end);
        return Written(await store.Mails(new(Take: 100_000)));
    }

    public static IReadOnlyList<string> Written(IEnumerable<OutboxRow> mails) =>
        [.. mails.Select(m => StoreText.Write(m.Mail)).Order(StringComparer.Ordinal)];

    /// <summary>What somebody does at the very moment of a rung comes before it.</summary>
    private static async Task Run(SqliteStore store, Engine engine, DateTimeOffset until)
    {
        while (await store.NextWake() is { } next && next < until) await engine.Clockwork.RunDue(next);
    }
}
