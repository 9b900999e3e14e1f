using System.Diagnostics;

namespace Sanwen.Proof.Tests.Attack.Files;

/// <summary>What reading a file costs, apart from what else this machine does: bytes allocated on the reading thread, and time.</summary>
internal sealed record Cost(long Bytes, TimeSpan Time)
{
    /// <param name="work">Nothing in it may wait, or else it would go on elsewhere.</param>
    public static (T Result, Cost Cost) Of<T>(Func<Task<T>> work)
    {
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        var task = work();
        Assert.True(task.IsCompleted, "It went on on another thread.");
        return (task.GetAwaiter().GetResult(), new(GC.GetAllocatedBytesForCurrentThread() - before, watch.Elapsed));
    }

    /// <summary>Generous, and yet far below what unpacking a bomb takes.</summary>
    public void Holds(int megabytes)
    {
        Assert.InRange(Bytes >> 20, 0, megabytes);
        Assert.InRange(Time, TimeSpan.Zero, TimeSpan.FromMinutes(3));
    }

    public override string ToString() => $"{Bytes >> 20} MB, {Time.TotalSeconds:0.0} s";
}
