using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>What the rows of a programme's list may refer to: people and matters as the whole import would leave them.</summary>
internal sealed class RecordScope(Office office, PeopleIndex people, IReadOnlyList<Matter> imported)
{
    private readonly Dictionary<string, Matter> _imported = imported.ToDictionary(m => m.Key, StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _records = new(StringComparer.Ordinal);
    private readonly HashSet<string> _doubtful = new(StringComparer.Ordinal);

    public Office Office => office;

    public PeopleIndex People => people;

    /// <summary>The record of another kind as it stands or as this import would leave it.</summary>
    public T? Record<T>(string id)
        where T : Entity => _records.GetValueOrDefault(id) as T;

    /// <summary>Whether the record's own rows have problems: a row that refers to it is not to be blamed as well.</summary>
    public bool IsDoubtful(string id) => _doubtful.Contains(id);

    public void Keep(IEnumerable<Entity> records)
    {
        foreach (var record in records) _records[record.Id] = record;
    }

    public void Doubt(string id) => _doubtful.Add(id);

    public Matter? Matter(string key) => _imported.GetValueOrDefault(key) ?? office.Matters.GetValueOrDefault(key);
}
