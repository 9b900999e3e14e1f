using System.Text.Json.Serialization;
using Sanwen.Core.Journals;

namespace Sanwen.Core.Stores;

/// <summary>
/// A record of the store: a person, a matter, or a workflow instance. <see cref="Id"/> is unique within the type;
/// instances that wake by themselves carry the moment in <see cref="WakeAt"/>.
/// </summary>
public abstract record Entity
{
    [JsonIgnore]
    public abstract string Id { get; }

    /// <summary>The end of this record's hash-chained journal.</summary>
    public JournalHead Journal { get; init; } = JournalHead.Empty;

    /// <summary>When the instance is next to be advanced; null when nothing is due by itself.</summary>
    public DateTimeOffset? WakeAt { get; init; }
}
