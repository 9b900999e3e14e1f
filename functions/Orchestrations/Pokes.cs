using System.Collections.Concurrent;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Sanwen.Functions.Orchestrations;

/// <summary>Starts and wakes orchestrations. What is committed is in the store: a poke that is lost only costs time.</summary>
public sealed partial class Pokes(ILogger<Pokes> log)
{
    /// <summary>The event that wakes an orchestration before its time.</summary>
    public const string Event = "poke";

    /// <summary>Started at once; more would only queue up at the task hub.</summary>
    private const int AtOnce = 8;

    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <summary>Makes sure that the orchestrations of these instances run; those that do are left alone.</summary>
    public Task Start(DurableTaskClient client, IEnumerable<string> instances, CancellationToken cancel = default) =>
        Each(instances, (o, stop) => Start(client, o, stop), cancel);

    /// <summary>Wakes the orchestrations of these instances, and starts those that do not run.</summary>
    public Task Send(DurableTaskClient client, IEnumerable<string> instances, CancellationToken cancel = default) =>
        Each(
            instances,
            async (o, stop) =>
            {
                if (!await Start(client, o, stop)) await client.RaiseEventAsync(o.Id, Event, cancellation: stop);
            },
            cancel);

    /// <summary>False when it was running.</summary>
    private static async Task<bool> Start(DurableTaskClient client, Orchestration orchestration, CancellationToken cancel)
    {
        try
        {
            var options = new StartOrchestrationOptions(orchestration.Id).WithDedupeStatuses(Alive);
            await client.ScheduleNewOrchestrationInstanceAsync(orchestration.Name, orchestration.Instance, options, cancel);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
    }

    /// <summary>One that fails does not keep the others waiting.</summary>
    /// <exception cref="AggregateException">Those that failed.</exception>
    private async Task Each(
        IEnumerable<string> instances, Func<Orchestration, CancellationToken, Task> each, CancellationToken cancel)
    {
        var faults = new ConcurrentQueue<Exception>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(instances.Select(Orchestration.Of), options, async (orchestration, stop) =>
        {
            try
            {
                await each(orchestration, stop);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Lost(fault, orchestration.Id);
                faults.Enqueue(fault);
            }
        });
        if (!faults.IsEmpty) throw new AggregateException(faults);
    }

    [LoggerMessage(LogLevel.Warning, "Orchestration {Id} could not be woken; the next wake or the daily sweep finds what waits for it")]
    private partial void Lost(Exception fault, string id);
}
