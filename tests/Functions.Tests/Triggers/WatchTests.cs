using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Tests.Store;
using Sanwen.Functions.Triggers;
using Sanwen.Local.Tests;

namespace Sanwen.Functions.Tests.Triggers;

public sealed class WatchTests(Azurite azurite)
{
    private static readonly DateTimeOffset Now = China.At(new(2026, 11, 2), new(11, 10));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_office_where_all_is_well_says_so_in_figures_that_alerts_find_by_name()
    {
        azurite.IsNeeded();
        using var bench = new TablesWorkbench(azurite);
        var store = await bench.Open();
        await store.Commit(new Change().Add(new Month { Value = new(2026, 11), WakeAt = Now.AddDays(9) }), Cancel);

        var told = await Told(store);

        Assert.Equal("Vitals", told.Event);
        Assert.Equal(
            [("Failed", "0"), ("MonthIsOnTime", "True"), ("OverdueMinutes", "0"), ("QueuedMinutes", "0"), ("Unknown", "0")], told.Figures);
    }

    [Fact]
    public async Task What_is_late_or_lost_shows_in_the_figures()
    {
        azurite.IsNeeded();
        using var bench = new TablesWorkbench(azurite);
        var store = await bench.Open();
        await store.Commit(
            new Change().Add(new Month { Value = new(2026, 11), WakeAt = Now.AddMinutes(-130) }).Send(Mail("1"), Mail("2"), Mail("3")), Cancel);
        await store.Claim(Now, 2, cancel: Cancel);
        await store.Settle("1", new Settlement.Failed("x"), Now, Cancel);
        await store.Settle("2", new Settlement.Unknown("x"), Now, Cancel);

        var told = await Told(store);

        Assert.Equal(
            [("Failed", "1"), ("MonthIsOnTime", "False"), ("OverdueMinutes", "130"), ("QueuedMinutes", "45"), ("Unknown", "1")], told.Figures);
    }

    private static async Task<Line> Told(Functions.Store.TablesStore store)
    {
        var log = new Lines();
        await new Watch(store, store, new ManualClock(Now), log).Run(new TimerInfo(), Cancel);
        return Assert.Single(log.All);
    }

    private static Mail Mail(string id) => new()
    {
        Id = id,
        Kind = MailKind.Ask,
        Instance = "round",
        At = Now.AddMinutes(-45),
        To = "a@x.example",
        ToName = "甲",
    };

    private sealed record Line(string? Event, IReadOnlyList<(string, string?)> Figures);

    private sealed class Lines : ILogger<Watch>
    {
        public List<Line> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add(new(
                eventId.Name,
                [.. ((IEnumerable<KeyValuePair<string, object?>>)state!).Where(p => p.Key != "{OriginalFormat}")
                    .Select(p => (p.Key, p.Value?.ToString())).OrderBy(p => p.Key, StringComparer.Ordinal)]));
    }
}
