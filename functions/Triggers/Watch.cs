using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Stores;
using Sanwen.Functions.Orchestrations;

namespace Sanwen.Functions.Triggers;

/// <summary>
/// Tells once an hour how the office is, then mends what is late. Alerts ask for what it tells, and for its silence: an app that does
/// not run tells nothing.
/// </summary>
public sealed partial class Watch(IStore store, IOutbox outbox, Housekeeping housekeeping, TimeProvider clock, ILogger<Watch> log)
{
    /// <summary>Ten minutes past, when what is due at the full hour has been done.</summary>
    [Function(nameof(Watch))]
    public async Task Run([TimerTrigger("0 10 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel)
    {
        var vitals = await Core.Engine.Vitals.Read(store, outbox, clock.GetUtcNow(), cancel);
        Vitals(
            vitals.MonthIsOnTime, vitals.Failed, vitals.Unknown, (int)vitals.Overdue.TotalMinutes, (int)vitals.Queued.TotalMinutes);
        await housekeeping.Mend(client, cancel);
    }

    // alerts find it by its name, and its figures by theirs
    [LoggerMessage(
        LogLevel.Information,
        "Month on time: {MonthIsOnTime}. Mails failed: {Failed}, unknown: {Unknown}. Latest step overdue for {OverdueMinutes} min, oldest mail queued for {QueuedMinutes} min")]
    private partial void Vitals(bool monthIsOnTime, int failed, int unknown, int overdueMinutes, int queuedMinutes);
}
