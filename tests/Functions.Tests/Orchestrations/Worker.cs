using System.Text.Json;
using Sanwen.Functions.Orchestrations;

namespace Sanwen.Functions.Tests.Orchestrations;

/// <summary>The process is gone; whatever it was at goes no further and is not reported.</summary>
internal sealed class WorkerKilledException : Exception;

/// <summary>A worker process: runs activities for a hub until it is killed.</summary>
/// <param name="make">Its activities.</param>
/// <param name="begin">Begins a piece of work on its store, for an activity of this name and input.</param>
internal sealed class Worker(VirtualHub hub, Func<Activities> make, Func<string, string?, IDisposable> begin)
{
    private readonly Lazy<Activities> _activities = new(make);
    private readonly TaskCompletionSource _killed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool Killed => _killed.Task.IsCompleted;

    /// <summary>Called with the name and instance of each activity: before it, and after it before it is reported.</summary>
    public Func<string, string, Task> Before { get; init; } = (_, _) => Task.CompletedTask;

    public Func<string, string, Task> After { get; init; } = (_, _) => Task.CompletedTask;

    public void Kill() => _killed.TrySetResult();

    /// <summary>Waits for ever once the worker is killed: for what its code does outside, which a dead process does not.</summary>
    public Task Alive() => Killed ? Task.Delay(Timeout.Infinite) : Task.CompletedTask;

    /// <exception cref="WorkerKilledException">It was killed before it could report.</exception>
    public async Task<string?> Do(string name, string? input)
    {
        var work = Run(name, input);
        await Task.WhenAny(work, _killed.Task);
        return Killed ? throw new WorkerKilledException() : await work;
    }

    private async Task<string?> Run(string name, string? input)
    {
        using var work = begin(name, input);
        var activities = _activities.Value;
        var instance = name == nameof(Activities.Start) ? "" : Read<string>(input);
        await Before(name, instance);
        var result = name switch
        {
            nameof(Activities.Advance) => Write(await activities.Advance(instance, default)),
            nameof(Activities.Deliver) => Write(await activities.Deliver(instance, default)),
            nameof(Activities.Start) => await Start(activities, input),
            _ => throw new ArgumentException($"There is no activity {name}."),
        };
        await After(name, instance);
        return result;
    }

    private async Task<string?> Start(Activities activities, string? input)
    {
        await activities.Start(Read<string[]>(input), hub.Client, default);
        return null;
    }

    // the engine hands an activity's one argument over as a list of one
    private static T Read<T>(string? json) => JsonSerializer.Deserialize<T[]>(json!)!.Single();

    private static string Write<T>(T value) => JsonSerializer.Serialize(value);
}
