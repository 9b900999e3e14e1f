namespace Sanwen.Functions.Store;

/// <summary>What is known of the records of one kind.</summary>
internal sealed class KnownKind
{
    private readonly Dictionary<string, Known> _records = [];

    /// <summary>Which records the commits wrote that were followed, in their order.</summary>
    public List<(long Seq, string Id)> Written { get; } = [];

    /// <summary>The prefixes of which all ids are known.</summary>
    public HashSet<string> Whole { get; } = [];

    /// <summary>Null when nothing is known of it.</summary>
    public Known? Find(string id) => _records.GetValueOrDefault(id) ?? (KnowsAll(id) ? Known.Absent : null);

    /// <summary>Returns the length of what it replaces.</summary>
    public int Set(string id, Known known)
    {
        var before = _records.GetValueOrDefault(id)?.Length ?? 0;
        _records[id] = known;
        return before;
    }

    public IReadOnlyList<Known>? List(string prefix) => KnowsAll(prefix)
        ?
        [
            .. _records.Where(r => r.Value.Version > 0 && r.Key.StartsWith(prefix, StringComparison.Ordinal))
                .OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Value),
        ]
        : null;

    public IReadOnlyList<Known> Since(long mark)
    {
        var first = Written.Count;
        while (first > 0 && Written[first - 1].Seq > mark) first--;
        return [.. Written.Skip(first).Select(w => w.Id).Distinct().Select(id => _records[id]).OrderBy(k => k.Version)];
    }

    private bool KnowsAll(string id) => Whole.Any(p => id.StartsWith(p, StringComparison.Ordinal));
}
