using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Sanwen.Core.Engine;
using Sanwen.Functions.Mails;

namespace Sanwen.Functions.Orchestrations;

/// <summary>All that orchestrations have done for them. Each may be run twice: what is done already is found done.</summary>
public sealed class Activities(Clockwork clockwork, Delivery delivery, Pokes pokes, TimeProvider clock)
{
    /// <summary>
    /// Carries out what is due for an instance and sends its mails: both in one activity, as each more costs the task hub nine requests.
    /// </summary>
    [Function(nameof(Advance))]
    public async Task<Turn> Advance([ActivityTrigger] string instance, CancellationToken cancel)
    {
        using var trace = Telemetry.Tracing.For(instance, nameof(Advance));
        var wakeAt = await clockwork.Advance(instance, clock.GetUtcNow(), cancel);
        var sending = await Deliver(instance, cancel);
        return new(((DateTimeOffset?[])[wakeAt, sending]).Min(), await clockwork.Children(instance, cancel));
    }

    /// <summary>Sends the mails of an instance that wait; returns when the next of them is to be tried, null when none waits.</summary>
    [Function(nameof(Deliver))]
    public async Task<DateTimeOffset?> Deliver([ActivityTrigger] string instance, CancellationToken cancel)
    {
        using var trace = Telemetry.Tracing.For(instance, nameof(Deliver));
        return await delivery.Deliver(instance, cancel);
    }

    /// <summary>Makes sure that instances are running; those that run are left alone.</summary>
    [Function(nameof(Start))]
    public Task Start([ActivityTrigger] IReadOnlyList<string> instances, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        pokes.Start(client, instances, cancel);
}
