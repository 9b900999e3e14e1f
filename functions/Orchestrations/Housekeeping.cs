using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Mails;
using Sanwen.Functions.Store;

namespace Sanwen.Functions.Orchestrations;

/// <summary>Finds what was lost between the store and the task hub, and takes away what is over.</summary>
public sealed partial class Housekeeping(
    TablesStore store, Delivery delivery, MonthWatch months, Pokes pokes, TimeProvider clock, ILogger<Housekeeping> log)
{
    /// <summary>Finished orchestrations are kept this long, for whoever wants to see how something went.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>How long one run may purge; the next goes on where it stopped.</summary>
    public static readonly TimeSpan LongestPurge = TimeSpan.FromMinutes(3);

    /// <summary>How far a sweep looks ahead: whatever wakes before the next sweep must be running.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    private const int Most = 5_000;

    private const string PurgedKey = "purged-days";

    private static readonly OrchestrationRuntimeStatus[] Over =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    private bool _seen;

    /// <summary>Once a process: what waits in a store that was just restored does not wait for the daily timer.</summary>
    public async Task Look(DurableTaskClient client, CancellationToken cancel = default)
    {
        await months.Look(client, cancel);
        if (_seen) return;
        if (await store.WasFilled(cancel))
        {
            await SweepMails(client, cancel);
            await SweepPokes(client, cancel);
            await store.ForgetFilling(cancel);
        }

        _seen = true;
    }

    /// <summary>Each step is tried, whatever became of the one before it.</summary>
    /// <exception cref="AggregateException">The steps that failed.</exception>
    public async Task Run(DurableTaskClient client, CancellationToken cancel = default)
    {
        var faults = new List<Exception>();
        foreach (var step in (Func<DurableTaskClient, CancellationToken, Task>[])[months.Ensure, SweepMails, SweepPokes, Purge, Trim])
        {
            try
            {
                await step(client, cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                faults.Add(fault);
            }
        }

        if (faults.Count > 0) throw new AggregateException(faults);
    }

    /// <summary>What must not wait for the next daily run: a store that was just restored, mails that nobody sends, steps that nobody takes.</summary>
    public async Task Mend(DurableTaskClient client, CancellationToken cancel = default)
    {
        await Look(client, cancel);
        await SweepMails(client, cancel);
        var overdue = await WakeOverdue(client, clock.GetUtcNow(), cancel);
        if (overdue.Count > 0) Swept(overdue.Count, 0);
    }

    /// <summary>Mails cut off in sending become unknown; those that nobody is sending are sent.</summary>
    public async Task SweepMails(DurableTaskClient client, CancellationToken cancel = default)
    {
        var waiting = await delivery.Sweep(cancel);
        await pokes.Send(client, waiting, cancel);
        if (waiting.Count > 0) Mails(waiting.Count);
    }

    /// <summary>Wakes what is overdue, and has everything running that wakes before the next sweep.</summary>
    public async Task SweepPokes(DurableTaskClient client, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var coming = await store.Due(now + Ahead, Most, cancel);
        var overdue = await WakeOverdue(client, now, cancel);
        await pokes.Start(client, coming.Except(overdue), cancel);
        if (coming.Count > 0) Swept(overdue.Count, coming.Count - overdue.Count);
    }

    private async Task<IReadOnlyList<string>> WakeOverdue(DurableTaskClient client, DateTimeOffset now, CancellationToken cancel)
    {
        var overdue = await store.Due(now, Most, cancel);
        await pokes.Send(client, overdue, cancel);
        return overdue;
    }

    /// <summary>Takes finished orchestrations away, a day's at a time, up to the days that are kept.</summary>
    public async Task Purge(DurableTaskClient client, CancellationToken cancel = default)
    {
        var begun = clock.GetTimestamp();
        var end = China.DateOf(clock.GetUtcNow() - Kept);
        for (var day = await FirstDay(end, cancel); day < end && clock.GetElapsedTime(begun) < LongestPurge; day = day.AddDays(1))
        {
            var filter = new PurgeInstancesFilter(China.StartOf(day), China.StartOf(day.AddDays(1)), Over);
            var purged = await client.PurgeAllInstancesAsync(filter, cancel);
            await Remember(day, cancel);
            if (purged.PurgedInstanceCount > 0) Purged(purged.PurgedInstanceCount, day);
        }
    }

    /// <summary>Takes what no process needs any more out of the store's log.</summary>
    private async Task Trim(DurableTaskClient client, CancellationToken cancel)
    {
        var begun = clock.GetTimestamp();
        while (await store.Trim(clock.GetUtcNow(), cancel) && clock.GetElapsedTime(begun) < LongestPurge)
        {
        }
    }

    private async Task<DateOnly> FirstDay(DateOnly end, CancellationToken cancel) =>
        await store.Find<Counter>(PurgedKey, cancel) is { } purged ? DateOnly.FromDayNumber(purged.Value.Last + 1) : end.AddDays(-1);

    private async Task Remember(DateOnly day, CancellationToken cancel)
    {
        var before = await store.Find<Counter>(PurgedKey, cancel);
        var next = new Counter { Key = PurgedKey, Last = day.DayNumber };

        // Another process that purged the same day wrote the same.
        await store.Commit(before is null ? new Change().Add(next) : new Change().Put(before, next), cancel);
    }

    [LoggerMessage(LogLevel.Information, "Mails of {Count} instances were waiting for nobody and are sent now")]
    private partial void Mails(int count);

    [LoggerMessage(LogLevel.Information, "{Overdue} instances were overdue and were woken; {Coming} wake within a day and are running")]
    private partial void Swept(int overdue, int coming);

    [LoggerMessage(LogLevel.Information, "{Count} orchestrations that began on {Day} are over and were purged")]
    private partial void Purged(int count, DateOnly day);
}
