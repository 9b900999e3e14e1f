using static Sanwen.Functions.Store.RowActions;

namespace Sanwen.Functions.Store;

/// <summary>The rows that a commit writes, in an order that follows from its payload alone.</summary>
internal static class Items
{
    /// <param name="payload">What the commit writes.</param>
    /// <param name="seq">The commit's number: the version of all its records.</param>
    /// <param name="firstMail">The number of its first mail.</param>
    /// <param name="guarded">Whether a record or journal entry that exists already is to be refused, rather than known not to exist.</param>
    public static IReadOnlyList<Item> Of(Payload payload, long seq, long firstMail, bool guarded) =>
    [
        .. payload.Records.Select(r => Record(r, seq, guarded)),
        .. payload.Journal.Select(e => Entry(e, guarded)),
        .. payload.Mails.Select((m, i) => MailRow.Queued(m, firstMail + i)),
    ];

    public static Item Record(WrittenRecord record, long seq, bool guarded)
    {
        var row = Row(
            Keys.Record(record.Kind, record.Id),
            ("Id", record.Id), (RecordRow.Version, seq), (RecordRow.Wake, record.Wake),
            (Texts.Body, record.Blob is null ? record.Body : null), (Texts.Blob, record.Blob));
        var actions = new List<Azure.Data.Tables.TableTransactionAction> { guarded && record.IsNew ? row.Add() : row.Put() };
        if (record.Wake != record.WokeAt)
        {
            if (record.WokeAt is { } before) actions.Add(Delete(Keys.Wake(before, record.Kind, record.Id)));
            if (record.Wake is { } wake) actions.Add(Row(Keys.Wake(wake, record.Kind, record.Id), ("Id", record.Id)).Put());
        }

        return new(actions);
    }

    public static Item Entry(WrittenEntry entry, bool guarded)
    {
        var row = Row(
            Keys.Journal(entry.Instance, entry.Number),
            ("Number", entry.Number), (Texts.Body, entry.Blob is null ? entry.Body : null), (Texts.Blob, entry.Blob));
        return new([guarded ? row.Add() : row.Put()]);
    }
}
