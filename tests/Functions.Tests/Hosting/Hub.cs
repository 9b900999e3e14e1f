using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Sanwen.Functions.Tests.Hosting;

/// <summary>A task hub that only remembers what it was asked to start.</summary>
internal sealed class Hub() : DurableTaskClient("hub")
{
    private readonly List<string> _started = [];

    /// <summary>What it answers with instead; null while it works.</summary>
    public Exception? Fault { get; set; }

    /// <summary>The workflow instances whose orchestrations were to be started.</summary>
    public IReadOnlyList<string> Started
    {
        get
        {
            lock (_started) return [.. _started];
        }
    }

    /// <summary>How often it was looked at.</summary>
    public int Looks { get; private set; }

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        if (Fault is not null) throw Fault;
        lock (_started) _started.Add((string)input!);
        return Task.FromResult(options!.InstanceId!);
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        Looks++;
        return Fault is null ? Task.FromResult<OrchestrationMetadata?>(null) : throw Fault;
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => throw new NotSupportedException();

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
