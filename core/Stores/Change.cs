using Sanwen.Core.Journals;
using Sanwen.Core.Mails;

namespace Sanwen.Core.Stores;

/// <summary>One write: <paramref name="Version"/> is what the store must still hold, 0 for a record that must not exist yet.</summary>
public sealed record Write(Entity Entity, long Version);

/// <summary>
/// What one decision changes: records, their journal entries and the mails to send. A store commits all of it or nothing.
/// A mail whose id is already in the outbox is not queued again.
/// </summary>
public sealed class Change
{
    private readonly List<Write> _writes = [];
    private readonly List<JournalEntry> _journal = [];
    private readonly List<Mail> _mails = [];

    public IReadOnlyList<Write> Writes => _writes;

    public IReadOnlyList<JournalEntry> Journal => _journal;

    public IReadOnlyList<Mail> Mails => _mails;

    public bool IsEmpty => _writes.Count == 0 && _mails.Count == 0;

    /// <summary>Writes a record that does not exist yet; refused by the store when it does.</summary>
    public Change Add<T>(T entity, params IEnumerable<JournalNote> notes)
        where T : Entity => Write(entity, 0, notes);

    /// <summary>Replaces a record as it was read; refused by the store when somebody else has written it since.</summary>
    public Change Put<T>(Stored<T> before, T after, params IEnumerable<JournalNote> notes)
        where T : Entity => Write(after, before.Version, notes);

    public Change Send(params IEnumerable<Mail> mails)
    {
        _mails.AddRange(mails);
        return this;
    }

    private Change Write(Entity entity, long version, IEnumerable<JournalNote> notes)
    {
        foreach (var note in notes)
        {
            var entry = entity.Journal.Append(entity.Id, note);
            _journal.Add(entry);
            entity = entity with { Journal = new(entry.Number, entry.Hash) };
        }

        _writes.Add(new(entity, version));
        return this;
    }
}
