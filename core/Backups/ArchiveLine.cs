using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Backups;

/// <summary>One thing that a store holds.</summary>
public abstract record ArchiveLine
{
    public sealed record Record(Entity Value) : ArchiveLine;

    public sealed record Entry(JournalEntry Value) : ArchiveLine;

    public sealed record Letter(ArchivedMail Value) : ArchiveLine;
}

/// <summary>A mail with all that the outbox knows of it.</summary>
/// <param name="RetryAt">When a queued one is to be tried again; null for at once, and where it does not wait.</param>
public sealed record ArchivedMail(OutboxRow Row, DateTimeOffset? RetryAt);
