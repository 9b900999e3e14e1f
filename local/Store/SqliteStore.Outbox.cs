using Microsoft.Data.Sqlite;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Local.Store;

public sealed partial class SqliteStore
{
    private const string Columns = "body, state, attempts, claimed_at, settled_at, detail, number";

    public Task<IReadOnlyList<OutboxRow>> Claim(
        DateTimeOffset now, int most, string? instance = null, CancellationToken cancel = default) => Update(
        $"""
        update outbox set state = 'Claimed', attempts = attempts + 1, claimed_at = ?1, settled_at = null, retry_at = null
        where number in (
            select number from outbox
            where state = 'Queued' and (retry_at is null or retry_at <= ?1) and (?3 is null or instance = ?3) order by number limit ?2)
        returning {Columns}
        """,
        cancel, Millis.Of(now), most, instance);

    public Task<DateTimeOffset?> NextSending(string instance, CancellationToken cancel = default) =>
        Task.FromResult(_file.Read(s => s.Number(
            "select min(coalesce(retry_at, 0)) from outbox where state = 'Queued' and instance = ?1", instance))
            is { } next ? Millis.Read(next) : (DateTimeOffset?)null);

    /// <remarks>
    /// A row that was meanwhile swept is settled all the same, as knowing is better than not knowing; a row that a person
    /// has queued again is left alone.
    /// </remarks>
    public Task Settle(string mailId, Settlement settlement, DateTimeOffset now, CancellationToken cancel = default)
    {
        var (state, detail, retry) = settlement.End;
        return _file.Write(
            s => s.Execute(
                """
                update outbox set state = ?2, detail = ?3, settled_at = ?4, retry_at = ?5
                where id = ?1 and (state in ('Claimed', 'Unknown') or (state = 'Sent' and ?6))
                """,
                mailId, state.ToString(), detail, Millis.Of(now), Millis.NotBefore(retry), settlement is Settlement.Returned),
            cancel);
    }

    public Task<IReadOnlyList<OutboxRow>> Sweep(DateTimeOffset before, DateTimeOffset now, CancellationToken cancel = default) => Update(
        $"""
        update outbox set state = 'Unknown', settled_at = ?2, detail = ?3
        where state = 'Claimed' and claimed_at < ?1 returning {Columns}
        """,
        cancel, Millis.Of(before), Millis.Of(now), Settlement.Interrupted);

    public async Task<bool> Requeue(string mailId, CancellationToken cancel = default) => 1 == await _file.Write(
        s => s.Execute(
            """
            update outbox set state = 'Queued', attempts = 0, claimed_at = null, settled_at = null, retry_at = null, detail = ''
            where id = ?1 and state in ('Unknown', 'Failed')
            """,
            mailId),
        cancel);

    public Task<OutboxRow?> FindMail(string mailId, CancellationToken cancel = default) => Task.FromResult(_file.Read(
        s => s.Query($"select {Columns} from outbox where id = ?1", Row, mailId)).Select(r => r.Row).SingleOrDefault());

    public Task<OutboxRow?> FindByReference(string reference, CancellationToken cancel = default) => Task.FromResult(_file.Read(
        s => s.Query($"select {Columns} from outbox where reference = ?1 limit 1", Row, reference)).Select(r => r.Row).SingleOrDefault());

    public Task<IReadOnlyList<OutboxRow>> Mails(OutboxQuery query, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<OutboxRow>>([.. _file.Read(s => OutboxSearch.Run(s, query, Columns, Row)).Select(r => r.Row)]);

    public Task<IReadOnlyDictionary<OutboxState, int>> CountMails(CancellationToken cancel = default)
    {
        var found = _file.Read(s => s.Query(
            "select state, count(*) from outbox group by state", r => (State: r.GetString(0), Count: r.GetInt32(1))));
        return Task.FromResult<IReadOnlyDictionary<OutboxState, int>>(
            Enum.GetValues<OutboxState>().ToDictionary(s => s, s => found.SingleOrDefault(f => f.State == s.ToString()).Count));
    }

    public Task<IReadOnlyDictionary<string, int>> CountByRecipient(YearMonth month, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyDictionary<string, int>>(_file.Read(s => s.Query(
            "select recipient, count(*) from outbox where month = ?1 group by recipient",
            r => KeyValuePair.Create(r.GetString(0), r.GetInt32(1)), month.ToString())).ToDictionary());

    // the rows that an update returns come in no promised order
    private async Task<IReadOnlyList<OutboxRow>> Update(string sql, CancellationToken cancel, params object?[] values) =>
        [.. (await _file.Write(s => s.Query(sql, Row, values), cancel)).OrderBy(r => r.Number).Select(r => r.Row)];

    private static (long Number, OutboxRow Row) Row(SqliteDataReader r) => (r.GetInt64(6), new OutboxRow(
        StoreText.Read<Mail>(r.GetString(0)), Enum.Parse<OutboxState>(r.GetString(1)), r.GetInt32(2), Moment(r, 3), Moment(r, 4), r.GetString(5)));

    private static DateTimeOffset? Moment(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : Millis.Read(row.GetInt64(column));
}
