using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

public enum ImportState
{
    New,
    Changed,
    Unchanged,
}

/// <summary>A record as the import would leave it.</summary>
/// <param name="Before">The record as it stands; null when it is new.</param>
/// <param name="Changes">What differs from it, in the order of the columns; empty when new or unchanged.</param>
public sealed record Imported<T>(T Value, T? Before, IReadOnlyList<FieldChange> Changes)
    where T : Entity
{
    public ImportState State =>
        Before is null ? ImportState.New
        : Changes.Count > 0 ? ImportState.Changed
        : ImportState.Unchanged;
}

/// <summary>A column's value before and after, as people read it (zh-CN); blank for none.</summary>
public sealed record FieldChange(string Column, string Before, string After);
