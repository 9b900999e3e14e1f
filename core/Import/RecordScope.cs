using Sanwen.Core.Matters;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Import;

/// <summary>What the rows of a programme's list may refer to: people and matters as the whole import would leave them.</summary>
internal sealed class RecordScope(Office office, PeopleIndex people, IReadOnlyList<Matter> imported)
{
    private readonly Dictionary<string, Matter> _imported = imported.ToDictionary(m => m.Key, StringComparer.Ordinal);

    public Office Office => office;

    public PeopleIndex People => people;

    public Matter? Matter(string key) => _imported.GetValueOrDefault(key) ?? office.Matters.GetValueOrDefault(key);
}
