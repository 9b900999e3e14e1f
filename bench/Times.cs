using System.Collections.Concurrent;
using System.Diagnostics;

namespace Sanwen.Bench;

/// <summary>How long each of many requests took, in milliseconds. Safe for concurrent use.</summary>
internal sealed class Times
{
    private readonly ConcurrentBag<double> _all = [];

    public double P50 => At(0.5);

    public double P99 => At(0.99);

    public async Task<T> Take<T>(Func<Task<T>> work)
    {
        var begun = Stopwatch.GetTimestamp();
        var result = await work();
        _all.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        return result;
    }

    private double At(double share)
    {
        var sorted = _all.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
