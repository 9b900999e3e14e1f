namespace Sanwen.Proof.Tests.LongRun;

/// <summary>What people are going to do, in the order of time; at one moment, in the order in which they made up their minds.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Func<DateTimeOffset, Task>, (DateTimeOffset, long)> _acts = new();
    private long _number;

    public DateTimeOffset? Next => _acts.TryPeek(out _, out var at) ? at.Item1 : null;

    public void Add(DateTimeOffset at, Func<DateTimeOffset, Task> act) => _acts.Enqueue(act, (at, _number++));

    public Func<DateTimeOffset, Task> Take() => _acts.Dequeue();
}
