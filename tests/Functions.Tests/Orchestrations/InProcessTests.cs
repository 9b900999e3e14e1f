using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Orchestrations;
using Sanwen.Local.Rehearsal;
using Sanwen.Local.Store;
using Sanwen.Local.Tests;
using Sanwen.Local.Tests.Mails;

namespace Sanwen.Functions.Tests.Orchestrations;

/// <summary>The orchestrations on the SDK's in-process task hub, with its real scheduling, timers and events.</summary>
/// <remarks>
/// Its timers know real time only. So every wait is cut to a moment, and the clock of the rules jumps to the next wake before a turn.
/// </remarks>
public sealed class InProcessTests : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private static readonly DateTimeOffset Start = China.At(new(2025, 9, 1), new(8, 0));

    private readonly TempFolder _folder = new();
    private readonly VirtualClock _clock = new(Start);
    private readonly SqliteStore _store;
    private readonly Engine _engine;
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _advanced;

    public InProcessTests()
    {
        _store = new(new(_folder["sanwen.db"], Durable: false));
        _engine = new(_store, _store, _clock);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _engine.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_month_is_lived_from_its_first_question_to_its_bulletin()
    {
        await _store.Commit(Facts.Of(1), Cancel);
        await using var host = await Host();

        await _engine.Months.Ensure(host.Client, Cancel);
        var month = await host.Client.WaitForInstanceCompletionAsync("month-2025-09", Cancel);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, month.RuntimeStatus);
        Assert.NotNull((await _store.Find<Month>("month-2025-09", Cancel))!.Value.ClosedAt);
        Assert.Equal(await Expected(), await Sent());
    }

    [Fact]
    public async Task Starting_what_runs_already_is_harmless()
    {
        await _store.Commit(Facts.Of(1), Cancel);
        _clock.Now = China.StartOf(YearMonth.Of(DateTimeOffset.UtcNow).Next.FirstDay);
        await using var host = await Host(jump: false);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _engine.Months.Ensure(host.Client, Cancel)));

        var running = new List<OrchestrationMetadata>();
        await foreach (var instance in host.Client.GetAllInstancesAsync()) running.Add(instance);
        var month = Assert.Single(running);
        await _begun.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        Assert.Equal(1, _advanced);
        Assert.Equal(Month.IdOf(YearMonth.Of(_clock.Now)), month.InstanceId);
    }

    private async Task<DurableTaskTestHost> Host(bool jump = true)
    {
        DurableTaskTestHost? host = null;
        host = await DurableTaskTestHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc<string>(nameof(MonthOrchestrator), (context, instance) => MonthOrchestrator.Run(context, instance))
                .AddOrchestratorFunc<string>(nameof(AskRoundOrchestrator), (context, instance) => AskRoundOrchestrator.Run(context, instance))
                .AddOrchestratorFunc<string>(nameof(EscalationOrchestrator), (context, instance) => EscalationOrchestrator.Run(context, instance))
                .AddOrchestratorFunc<string>(nameof(MailOrchestrator), (context, instance) => MailOrchestrator.Run(context, instance))
                .AddActivityFunc<string, Turn>(nameof(Activities.Advance), (_, instance) => Advance(instance, jump))
                .AddActivityFunc<string, DateTimeOffset?>(nameof(Activities.Deliver), (_, instance) => _engine.Activities.Deliver(instance, Cancel))
                .AddActivityFunc<string[]>(nameof(Activities.Start), (_, batch) => _engine.Activities.Start(batch, host!.Client, Cancel)),
            new() { Port = Npm.FreePort() },
            Cancel);
        return host;
    }

    private async Task<Turn> Advance(string instance, bool jump)
    {
        Interlocked.Increment(ref _advanced);
        _begun.TrySetResult();
        if (!jump) return await _engine.Activities.Advance(instance, Cancel);

        // once the month is told to the end the test is over; the next one is not to be lived
        if ((await _store.Find<Month>("month-2025-09", Cancel))!.Value.ClosedAt is not null) return new(await _engine.Activities.Deliver(instance, Cancel), []);
        if (await _store.NextWake(Cancel) is { } next && next > _clock.Now) _clock.Now = next;
        var turn = await _engine.Activities.Advance(instance, Cancel);
        return turn with { WakeAt = turn.WakeAt is null ? null : DateTimeOffset.UtcNow + Moment };
    }

    private async Task<IEnumerable<string>> Sent() => (await _store.Mails(new(Take: 1000), Cancel))
        .Where(m => m.Mail.Month == new YearMonth(2025, 9)).Select(m => $"{m.Mail.At:u} {m.State} {m.Mail.Id}").Order();

    /// <summary>The same month as the scheduler of one machine lives it.</summary>
    private async Task<IEnumerable<string>> Expected()
    {
        using var store = new SqliteStore(new(_folder["expected.db"], Durable: false));
        using var engine = new Engine(store, store, _clock);
        await store.Commit(Facts.Of(1), Cancel);
        await engine.Clockwork.EnsureMonth(Start, Cancel);
        while ((await store.Find<Month>("month-2025-09", Cancel))!.Value.ClosedAt is null)
        {
            await engine.Clockwork.RunDue((await store.NextWake(Cancel))!.Value, Cancel);
        }

        return (await store.Mails(new(Take: 1000), Cancel)).Where(m => m.Mail.Month == new YearMonth(2025, 9))
            .Select(m => $"{m.Mail.At:u} {OutboxState.Sent} {m.Mail.Id}").Order();
    }
}
