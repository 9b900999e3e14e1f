namespace Sanwen.Local.Tests;

/// <summary>A clock that stands still until it is moved; timers fire while it passes them.</summary>
internal sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = now;

    /// <summary>How long each timer that now waits has still to go, shortest first.</summary>
    public IReadOnlyList<TimeSpan> Waiting
    {
        get
        {
            lock (_lock) return [.. _timers.Select(t => t.At - _now).Order()];
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now.ToUniversalTime();
    }

    public void Advance(TimeSpan by)
    {
        List<ManualTimer> fired;
        lock (_lock)
        {
            _now += by;
            fired = [.. _timers.Where(t => t.At <= _now)];
            _timers.RemoveAll(fired.Contains);
        }

        fired.ForEach(t => t.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset At { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                At = clock._now + dueTime;
                clock._timers.Add(this);
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
