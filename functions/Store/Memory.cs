namespace Sanwen.Functions.Store;

/// <summary>
/// What this process knows of the records, kept true by following the log. What it knows of a record is the latest up to
/// <see cref="Position"/>: whoever read it earlier and finds the same version here may write over it.
/// </summary>
internal sealed class Memory
{
    /// <summary>In characters; more is forgotten at once and read again as it is needed.</summary>
    private const long Most = 64 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, KnownKind> _kinds = [];
    private long _length, _from;

    /// <summary>The number of the last commit that it has followed.</summary>
    public long Position { get; private set; }

    /// <summary>Grows when everything was forgotten: what was read from the table before must not be learned after.</summary>
    public int Generation { get; private set; }

    public bool IsFull => _length > Most;

    public void Restart(long position)
    {
        lock (_lock)
        {
            _kinds.Clear();
            _length = 0;
            Position = _from = position;
            Generation++;
        }
    }

    public void Follow(long seq, Payload payload)
    {
        lock (_lock)
        {
            foreach (var record in payload.Records)
            {
                var kind = Kind(record.Kind);
                Set(kind, record.Id, new(seq, record.Wake, record.Body, record.Blob));
                kind.Written.Add((seq, record.Id));
            }

            Position = seq;
        }
    }

    public Known? Find(string kind, string id)
    {
        lock (_lock) return Kind(kind).Find(id);
    }

    /// <summary>Takes in what was read from the table, unless the log knows better by now. Null when all was forgotten meanwhile.</summary>
    public Known? Learn(int generation, string kind, string id, Known read)
    {
        lock (_lock)
        {
            if (generation != Generation) return null;
            var known = Kind(kind).Find(id);
            if (known is not null && known.Version >= read.Version) return known;
            Set(Kind(kind), id, read);
            return read;
        }
    }

    /// <summary>From now on it knows that there are no other ids with this prefix.</summary>
    public void HasAll(int generation, string kind, string prefix)
    {
        lock (_lock)
        {
            if (generation == Generation) Kind(kind).Whole.Add(prefix);
        }
    }

    /// <summary>The records with this prefix that exist, by id; null when it does not know them all.</summary>
    public (IReadOnlyList<Known> Items, long Position)? List(string kind, string prefix)
    {
        lock (_lock) return Kind(kind).List(prefix) is { } items ? (items, Position) : null;
    }

    /// <summary>The records written after a commit, by version; null when it has not followed the log that long.</summary>
    public (IReadOnlyList<Known> Items, long Position)? Since(string kind, long mark)
    {
        lock (_lock) return mark >= _from ? (Kind(kind).Since(mark), Position) : null;
    }

    private KnownKind Kind(string kind)
    {
        if (!_kinds.TryGetValue(kind, out var known)) _kinds[kind] = known = new();
        return known;
    }

    private void Set(KnownKind kind, string id, Known known) => _length += known.Length - kind.Set(id, known);
}
