using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Store;

public sealed partial class SqliteStore
{
    private const string Next = "(select coalesce(max(seq), 0) + 1 from records where kind = ?1)";

    public async Task<bool> Commit(Change change, CancellationToken cancel = default)
    {
        if (change.IsEmpty) return true;

        // written out before the gate: others wait for the file, not for the text
        var writes = change.Writes.Select(w => (Write: w, Body: StoreText.Write(w.Entity))).ToList();
        var entries = change.Journal.Select(e => (Entry: e, Body: StoreText.Write(e))).ToList();
        var mails = change.Mails.Select(m => (Mail: m, Body: StoreText.Write(m))).ToList();
        return await _file.Write(
            file => file.Transaction(s =>
            {
                if (!writes.All(w => Put(s, w.Write, w.Body)) || !entries.All(e => Enter(s, e.Entry, e.Body))) return false;
                foreach (var (mail, body) in mails) Queue(s, mail, body);
                return true;
            }),
            cancel);
    }

    private static bool Put(SqliteSession s, Write write, string body)
    {
        var (entity, version) = write;
        var kind = StoreText.Kind(entity.GetType());
        var wake = Millis.NotBefore(entity.WakeAt);
        return 1 == (version == 0
            ? s.Execute(
                $"insert into records (kind, id, seq, wake, body) values (?1, ?2, {Next}, ?3, ?4) on conflict do nothing",
                kind, entity.Id, wake, body)
            : s.Execute(
                $"update records set seq = {Next}, wake = ?3, body = ?4 where kind = ?1 and id = ?2 and seq = ?5",
                kind, entity.Id, wake, body, version));
    }

    private static bool Enter(SqliteSession s, JournalEntry entry, string body) => 1 == s.Execute(
        "insert into journal (instance, number, body) values (?1, ?2, ?3) on conflict do nothing",
        entry.Instance, entry.Number, body);

    private static void Queue(SqliteSession s, Mail mail, string body) => s.Execute(
        """
        insert into outbox (id, reference, state, kind, instance, recipient, month, body)
        values (?1, reference_of(?1), 'Queued', ?2, ?3, ?4, ?5, ?6)
        on conflict do nothing
        """,
        mail.Id, mail.Kind.Word(), mail.Instance, mail.To, mail.Month?.ToString(), body);
}
