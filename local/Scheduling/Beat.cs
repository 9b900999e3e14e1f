namespace Sanwen.Local.Scheduling;

/// <summary>Takes a turn, waits until the next is due or it is poked, and so on. A turn that fails is logged and followed by a pause.</summary>
/// <param name="turn">Does what is due and returns when something is due next, if that is known.</param>
public sealed partial class Beat(
    string name, Func<CancellationToken, Task<DateTimeOffset?>> turn, Poke poke, TimeProvider clock, ILogger<Beat> log)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Also between two turns when something stays due, so that a fault cannot make it spin.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);

    /// <summary>Returns when <paramref name="stop"/> is cancelled.</summary>
    public async Task Run(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested) await Once(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Stopped(name);
        }
    }

    private async Task Once(CancellationToken stop)
    {
        try
        {
            await poke.Wait(Until(await turn(stop)), clock, stop);
        }
#pragma warning disable CA1031 // the office's clock goes on whatever one turn stumbled over
        catch (Exception fault) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Failed(fault, name);
            await Task.Delay(AfterFault, clock, stop);
        }
    }

    private TimeSpan Until(DateTimeOffset? next)
    {
        if (next is null) return Longest;
        var left = next.Value - clock.GetUtcNow();
        return left > Longest ? Longest : left < Shortest ? Shortest : left;
    }

    [LoggerMessage(LogLevel.Error, "A turn of {Name} failed; the next follows shortly")]
    private partial void Failed(Exception fault, string name);

    [LoggerMessage(LogLevel.Debug, "{Name} stopped")]
    private partial void Stopped(string name);
}
