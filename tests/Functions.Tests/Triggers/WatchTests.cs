using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Tests.Orchestrations;
using Sanwen.Functions.Tests.Store;
using Sanwen.Functions.Triggers;

namespace Sanwen.Functions.Tests.Triggers;

public sealed class WatchTests(Azurite azurite)
{
    private static readonly DateTimeOffset Now = China.At(new(2026, 11, 2), new(11, 10));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_office_where_all_is_well_says_so_in_figures_that_alerts_find_by_name()
    {
        using var office = await VirtualOffice.Open(azurite, Now, new Change().Add(new Month { Value = new(2026, 11), WakeAt = Now.AddDays(9) }));

        var told = await Told(office);

        Assert.Equal("Vitals", told.Event);
        Assert.Equal(
            [("Failed", "0"), ("MonthIsOnTime", "True"), ("OverdueMinutes", "0"), ("QueuedMinutes", "0"), ("Unknown", "0")], told.Figures);
    }

    [Fact]
    public async Task What_is_late_or_lost_shows_in_the_figures()
    {
        using var office = await VirtualOffice.Open(
            azurite, Now, new Change().Add(new Month { Value = new(2026, 11), WakeAt = Now.AddMinutes(-130) }).Send(Mail("1"), Mail("2"), Mail("3")));
        await office.Store.Claim(Now, 2, cancel: Cancel);
        await office.Store.Settle("1", new Settlement.Failed("x"), Now, Cancel);
        await office.Store.Settle("2", new Settlement.Unknown("x"), Now, Cancel);

        var told = await Told(office);

        Assert.Equal(
            [("Failed", "1"), ("MonthIsOnTime", "False"), ("OverdueMinutes", "130"), ("QueuedMinutes", "45"), ("Unknown", "1")], told.Figures);
    }

    [Fact]
    public async Task What_a_task_hub_has_forgotten_is_done_within_the_hour_of_its_time()
    {
        using var office = await VirtualOffice.Open(azurite, China.At(new(2026, 9, 1), new(8, 0)), Facts.Of(5));
        await office.Live(China.At(new(2026, 9, 1), new(10, 0)));

        office.Hub.Forget();
        await office.Hub.Run(China.At(new(2026, 9, 3), new(9, 10)));
        Assert.Equal(5, (await office.Mails()).Count);
        await Told(office);
        await office.Hub.Run(China.At(new(2026, 9, 3), new(9, 20)));

        Assert.Equal(5, (await office.Mails()).Count(m => m is { Mail.Kind: MailKind.Reminder, State: OutboxState.Sent }));
    }

    private static async Task<Line> Told(VirtualOffice office)
    {
        var log = new Lines();
        await new Watch(office.Store, office.Store, office.Engine.Housekeeping, office.Clock, log).Run(new TimerInfo(), office.Hub.Client, Cancel);
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
