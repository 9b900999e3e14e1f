using Microsoft.Data.Sqlite;
using Sanwen.Core.Backups;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Store;

public sealed partial class SqliteStore : IArchive
{
    /// <summary>Rows read at a time.</summary>
    private const int Page = 500;

    public Task<bool> IsEmpty(CancellationToken cancel = default) => Task.FromResult(_file.Read(s => s.Number(
        "select exists (select 1 from records) + exists (select 1 from journal) + exists (select 1 from outbox)")) == 0);

    public IAsyncEnumerable<ArchiveLine> Read(CancellationToken cancel = default) => Lines(cancel).ToAsyncEnumerable();

    /// <exception cref="StoreException">Another program has the file open, or it cannot be written.</exception>
    public Task Fill(IEnumerable<ArchiveLine> lines, CancellationToken cancel = default) => _file.WriteAlone(
        file => file.Transaction(s =>
        {
            foreach (var table in (string[])["records", "journal", "outbox"]) s.Execute($"delete from {table}");
            foreach (var line in lines)
            {
                cancel.ThrowIfCancellationRequested();
                Put(s, line);
            }

            return true;
        }),
        cancel);

    private static void Put(SqliteSession s, ArchiveLine line)
    {
        switch (line)
        {
            case ArchiveLine.Record { Value: var record }:
                Put(s, new(record, 0), StoreText.Write(record));
                break;
            case ArchiveLine.Entry { Value: var entry }:
                Enter(s, entry, StoreText.Write(entry));
                break;
            case ArchiveLine.Letter { Value: var mail }:
                Put(s, mail);
                break;
        }
    }

    private static void Put(SqliteSession s, ArchivedMail archived)
    {
        var row = archived.Row;
        s.Execute(
            """
            insert into outbox (id, reference, state, attempts, claimed_at, settled_at, retry_at, detail, kind, instance, recipient, month, body)
            values (?1, reference_of(?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """,
            row.Mail.Id, row.State.ToString(), row.Attempts, Millis.NotBefore(row.ClaimedAt), Millis.NotBefore(row.SettledAt),
            Millis.NotBefore(archived.RetryAt), row.Detail, row.Mail.Kind.Word(), row.Mail.Instance, row.Mail.To, row.Mail.Month?.ToString(),
            StoreText.Write(row.Mail));
    }

    /// <summary>One reading transaction holds the moment; the file's order is that of UTF-8.</summary>
    private IEnumerable<ArchiveLine> Lines(CancellationToken cancel)
    {
        using var reading = _file.Snapshot();
        foreach (var (line, _) in Pages<(string Kind, string Id)>(
            reading,
            ("", ""),
            (s, last) => s.Query(
                "select kind, id, body from records where (kind, id) > (?1, ?2) order by kind, id limit ?3", Stored, last.Kind, last.Id, Page),
            cancel)) yield return line;
        foreach (var (line, _) in Pages<(string Instance, long Number)>(
            reading,
            ("", 0),
            (s, last) => s.Query(
                "select instance, number, body from journal where (instance, number) > (?1, ?2) order by instance, number limit ?3",
                Entered, last.Instance, last.Number, Page),
            cancel)) yield return line;
        foreach (var (line, _) in Pages(
            reading,
            0L,
            (s, last) => s.Query($"select {Columns}, retry_at from outbox where number > ?1 order by number limit ?2", Queued, last, Page),
            cancel)) yield return line;
    }

    private static IEnumerable<(ArchiveLine Line, TKey Key)> Pages<TKey>(
        SqliteSnapshot reading, TKey last, Func<SqliteSession, TKey, List<(ArchiveLine Line, TKey Key)>> next, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var page = reading.Read(s => next(s, last));
            foreach (var line in page) yield return line;
            if (page.Count < Page) yield break;
            last = page[^1].Key;
        }
    }

    private static (ArchiveLine, (string, string)) Stored(SqliteDataReader r)
    {
        var (kind, id) = (r.GetString(0), r.GetString(1));
        return (new ArchiveLine.Record(StoreText.ReadRecord(kind, r.GetString(2)) ?? throw StoreException.Unknown(kind)), (kind, id));
    }

    private static (ArchiveLine, (string, long)) Entered(SqliteDataReader r) =>
        (new ArchiveLine.Entry(StoreText.Read<JournalEntry>(r.GetString(2))), (r.GetString(0), r.GetInt64(1)));

    private static (ArchiveLine, long) Queued(SqliteDataReader r)
    {
        var (number, row) = Row(r);
        return (new ArchiveLine.Letter(new(row, Moment(r, 7))), number);
    }
}
