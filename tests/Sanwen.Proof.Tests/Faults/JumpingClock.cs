using Sanwen.Local.Tests;

namespace Sanwen.Proof.Tests.Faults;

/// <summary>A machine's clock that somebody sets: what it says jumps, and timers go on as if nothing were.</summary>
internal sealed class JumpingClock(DateTimeOffset now) : TimeProvider
{
    private readonly ManualClock _steady = new(now);
    private long _wrong;

    /// <summary>By how much it is wrong.</summary>
    public TimeSpan Wrong
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _wrong));
        set => Interlocked.Exchange(ref _wrong, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => _steady.GetUtcNow() + Wrong;

    public void Advance(TimeSpan by) => _steady.Advance(by);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _steady.CreateTimer(callback, state, dueTime, period);
}
