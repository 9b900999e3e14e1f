using Sanwen.Core.Stores;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Scheduling;

/// <summary>Takes a turn, waits until the next is due or it is poked, and so on. A turn that fails is logged and followed by a pause.</summary>
/// <param name="turn">Does what is due and returns when something is due next, if that is known.</param>
public sealed partial class Beat(
    string name, Func<CancellationToken, Task<DateTimeOffset?>> turn, Poke poke, Hindrances hindrances, TimeProvider clock, ILogger<Beat> log)
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
            var next = await turn(stop);
            if (hindrances.Over(name)) GoesOn(name);
            await poke.Wait(Until(next), clock, stop);
        }
        catch (Exception fault) when (Known(fault) is { } known && !stop.IsCancellationRequested)
        {
            // said once, not every few seconds as long as it lasts
            if (hindrances.Tell(name, known.Message)) Hindered(name, known.Message);
            await Task.Delay(AfterFault, clock, stop);
        }
#pragma warning disable CA1031 // the office's clock goes on whatever one turn stumbled over
        catch (Exception fault) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Failed(fault, name);
            await Task.Delay(AfterFault, clock, stop);
        }
    }

    /// <summary>The fault of the data that a turn ended with, if it was one; instances fail each with its own.</summary>
    private static StoreFaultException? Known(Exception fault) => fault switch
    {
        StoreFaultException known => known,
        AggregateException many => many.InnerExceptions.All(f => Known(f) is not null) ? Known(many.InnerExceptions[0]) : null,
        { InnerException: { } inner } => Known(inner),
        _ => null,
    };

    private TimeSpan Until(DateTimeOffset? next)
    {
        if (next is null) return Longest;
        var left = next.Value - clock.GetUtcNow();
        return left > Longest ? Longest : left < Shortest ? Shortest : left;
    }

    [LoggerMessage(LogLevel.Error, "A turn of {Name} failed; the next follows shortly")]
    private partial void Failed(Exception fault, string name);

    [LoggerMessage(LogLevel.Error, "{Name} cannot go on: {Words}")]
    private partial void Hindered(string name, string words);

    [LoggerMessage(LogLevel.Warning, "{Name} goes on again")]
    private partial void GoesOn(string name);

    [LoggerMessage(LogLevel.Debug, "{Name} stopped")]
    private partial void Stopped(string name);
}
