using Microsoft.Data.Sqlite;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Store;

/// <summary>A query of the outbox with only the conditions it has, so that each finds its index.</summary>
internal static class OutboxSearch
{
    public static List<T> Run<T>(SqliteSession session, OutboxQuery query, string columns, Func<SqliteDataReader, T> read)
    {
        (string Column, object? Value)[] filters =
        [
            ("state", query.State?.ToString()),
            ("kind", query.Kind?.Word()),
            ("instance", query.Instance),
            ("recipient", query.To),
            ("month", query.Month?.ToString()),
        ];
        var used = filters.Where(f => f.Value is not null).ToArray();
        var where = string.Join(" and ", used.Select((f, i) => $"{f.Column} = ?{i + 3}").Prepend("1"));
        var order = query.OldestFirst ? "asc" : "desc";
        return session.Query(
            $"select {columns} from outbox where {where} order by number {order} limit ?1 offset ?2",
            read,
            [query.Take, query.Skip, .. used.Select(f => f.Value)]);
    }
}
