namespace Sanwen.Local.Scheduling;

/// <summary>
/// Gives memory back once work is done. An office works for minutes a month and waits for the rest of it, and what its work took
/// would be kept until the next.
/// </summary>
public sealed class Thrift(TimeProvider clock) : BackgroundService
{
    /// <summary>Between two looks.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Bytes allocated between two looks, at most, when nobody works.</summary>
    public const long Quiet = 1_000_000;

    /// <summary>Bytes allocated since memory was last given back, at least, for it to be worth while again.</summary>
    public const long Worth = 16_000_000;

    private long _seen, _givenBack;

    /// <summary>Whether work has been done, and none since the last look.</summary>
    /// <param name="allocated">All bytes ever allocated.</param>
    public bool IsTime(long allocated)
    {
        var isTime = allocated - _seen <= Quiet && allocated - _givenBack >= Worth;
        _seen = allocated;
        if (isTime) _givenBack = allocated;
        return isTime;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var looks = new PeriodicTimer(Pause, clock);
        try
        {
            while (await looks.WaitForNextTickAsync(stoppingToken))
            {
                if (IsTime(GC.GetTotalAllocatedBytes())) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }
}
