using Azure.Data.Tables;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Functions.Store;

public sealed partial class TablesStore
{
    private const int Page = 1000;

    public async Task<OutboxRow?> FindMail(string mailId, CancellationToken cancel = default)
    {
        await Look(cancel);
        return (await FindRow(mailId, cancel))?.Outbox();
    }

    public async Task<OutboxRow?> FindByReference(string reference, CancellationToken cancel = default)
    {
        await Look(cancel);
        if (!Keys.IsReference(reference)) return null;
        await foreach (var known in _rows.Under(Keys.MailBy(reference), cancel)) return (await RowOf(known, cancel))?.Outbox();
        return null;
    }

    public async Task<IReadOnlyList<OutboxRow>> Mails(OutboxQuery query, CancellationToken cancel = default)
    {
        await Look(cancel);
        var found = query switch
        {
            { State: { } state and not OutboxState.Sent } => Ordered(InState(state, query, cancel), oldestFirst: true, query, cancel),
            { To: { } to } => Ordered(SentTo(to, query, cancel), oldestFirst: false, query, cancel),
            _ => Ordered(Listed(query, cancel), oldestFirst: false, query, cancel),
        };
        var mails = new List<OutboxRow>();
        await foreach (var row in found) mails.Add((await MailRow.Read(row, _texts, cancel)).Outbox());
        return mails;
    }

    public async Task<IReadOnlyDictionary<OutboxState, int>> CountMails(CancellationToken cancel = default)
    {
        await Look(cancel);
        var counts = Enum.GetValues<OutboxState>().ToDictionary(s => s, _ => 0);
        var all = _tail.Head!.Mails;
        await foreach (var row in _rows.Under("b|", cancel, select: nameof(MailRow.State)))
        {
            counts[Enum.Parse<OutboxState>(row.GetString(nameof(MailRow.State)))]++;
        }

        counts[OutboxState.Sent] = (int)Math.Max(0, all - counts.Values.Sum());
        return counts;
    }

    public async Task<IReadOnlyDictionary<string, int>> CountByRecipient(YearMonth month, CancellationToken cancel = default)
    {
        await Look(cancel);
        var counts = new Dictionary<string, int>();
        await foreach (var row in _rows.Under(Keys.MonthOf(month.ToString()), cancel, select: "To"))
        {
            counts[row.GetString("To")] = counts.GetValueOrDefault(row.GetString("To")) + 1;
        }

        return counts;
    }

    private async Task<MailRow?> FindRow(string mailId, CancellationToken cancel) =>
        await _rows.Find(Keys.Mail(mailId), cancel) is { } known ? await RowOf(known, cancel) : null;

    private async Task<MailRow?> RowOf(TableEntity known, CancellationToken cancel)
    {
        var row = await _rows.Find(Keys.Newest(known.GetInt64(nameof(MailRow.Number))!.Value), cancel);
        return row is null ? null : await MailRow.Read(row, _texts, cancel);
    }

    private IAsyncEnumerable<TableEntity> InState(OutboxState state, OutboxQuery query, CancellationToken cancel) =>
        _rows.Under(Keys.StateOf(state), cancel, Where(query with { State = null }), Page);

    private IAsyncEnumerable<TableEntity> Listed(OutboxQuery query, CancellationToken cancel) =>
        _rows.Under("n|", cancel, Where(query), query.OldestFirst ? Page : Math.Clamp(query.Skip + query.Take, 1, Page));

    /// <summary>A person's mails by an index of their own, as there are few of them among very many.</summary>
    private async IAsyncEnumerable<TableEntity> SentTo(
        string to, OutboxQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var index in _rows.Under(Keys.ToOf(to), cancel, Where(query with { State = null, To = null }), Page))
        {
            var row = await _rows.Find(Keys.Newest(index.GetInt64(nameof(MailRow.Number))!.Value), cancel);
            if (row is not null && (query.State is null || row.GetString(nameof(MailRow.State)) == query.State.ToString())) yield return row;
        }
    }

    private static async IAsyncEnumerable<TableEntity> Ordered(
        IAsyncEnumerable<TableEntity> rows,
        bool oldestFirst,
        OutboxQuery query,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (oldestFirst != query.OldestFirst) rows = rows.Reverse();
        await foreach (var row in rows.Skip(query.Skip).Take(query.Take).WithCancellation(cancel)) yield return row;
    }

    private static string? Where(OutboxQuery query)
    {
        (string Column, string? Value)[] filters =
        [
            (nameof(query.State), query.State?.ToString()),
            (nameof(query.Kind), query.Kind?.Word()),
            (nameof(query.Instance), query.Instance),
            (nameof(query.To), query.To),
            (nameof(query.Month), query.Month?.ToString()),
        ];
        var used = filters.Where(f => f.Value is not null).Select(f => $"{f.Column} {TableClient.CreateQueryFilter($"eq {f.Value}")}").ToList();
        return used.Count == 0 ? null : string.Join(" and ", used);
    }
}
