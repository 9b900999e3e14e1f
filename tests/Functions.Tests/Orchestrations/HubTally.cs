namespace Sanwen.Functions.Tests.Orchestrations;

internal enum HubEvent
{
    Start,

    /// <summary>Of one that was running.</summary>
    RefusedStart,

    Poke,
    Activity,
    Timer,

    /// <summary>A replay of an orchestrator, up to its next wait.</summary>
    Execution,

    /// <summary>A transaction that appends to a history.</summary>
    Append,
}

/// <summary>What a task hub was asked to do, by orchestration.</summary>
internal sealed class HubTally
{
    /// <summary>Rows of one transaction.</summary>
    private const int MostRows = 100;

    private readonly Dictionary<(string Id, HubEvent Event), int> _counts = [];
    private readonly Lock _lock = new();

    public void Count(string id, HubEvent what, int times = 1)
    {
        lock (_lock) _counts[(id, what)] = _counts.GetValueOrDefault((id, what)) + times;
    }

    /// <param name="id">The orchestration.</param>
    /// <param name="events">How many its history grew by.</param>
    public void Executed(string id, int events)
    {
        Count(id, HubEvent.Execution);
        Count(id, HubEvent.Append, (events + MostRows - 1) / MostRows);
    }

    public IReadOnlyDictionary<HubEvent, int> Of(Func<string, bool> orchestrations)
    {
        lock (_lock) return Enum.GetValues<HubEvent>().ToDictionary(e => e, e => _counts.Where(c => c.Key.Event == e && orchestrations(c.Key.Id)).Sum(c => c.Value));
    }
}
