namespace Sanwen.Core.Stores;

/// <summary>A record as read, with the version that a later write must still find: it grows with every write of the record's type.</summary>
public sealed record Stored<T>(T Value, long Version)
    where T : Entity;
