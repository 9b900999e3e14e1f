using Sanwen.Core.Journals;

namespace Sanwen.Local.Store;

public sealed partial class SqliteStore
{
    /// <summary>
    /// Where each journal ends, as its record says; an empty end for entries whose record is gone. The two are kept in
    /// different tables, so that cutting the one shows in the other.
    /// </summary>
    public Task<IReadOnlyList<(string Instance, JournalHead Head)>> JournalHeads(CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<(string, JournalHead)>>(_file.Read(s => s.Query(
            """
            select id, json_extract(body, '$.Journal.Number'), json_extract(body, '$.Journal.Hash') from records
            where json_extract(body, '$.Journal.Number') > 0
            union all
            select distinct instance, 0, '' from journal
            where not exists (select 1 from records where id = instance and json_extract(body, '$.Journal.Number') > 0)
            order by 1
            """,
            r => (r.GetString(0), new JournalHead(r.GetInt32(1), r.GetString(2))))));
}
