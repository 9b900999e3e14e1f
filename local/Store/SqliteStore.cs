using Microsoft.Data.Sqlite;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Store;

/// <summary>
/// Records, journal and outbox in one SQLite file. Safe for concurrent use, also by several processes.
/// A record's version is the number of the write that made it, counted over all records of its type.
/// </summary>
/// <exception cref="StoreException">The file cannot be opened, written or understood.</exception>
public sealed partial class SqliteStore(SqliteOptions options) : IStore, IOutbox, IDisposable
{
    private const string AfterAllIds = "\U0010FFFF";

    private readonly SqliteFile _file = new(options);

    public Task<Stored<T>?> Find<T>(string id, CancellationToken cancel = default)
        where T : Entity => Task.FromResult(_file.Read(s => s.Query(
            "select seq, body from records where kind = ?1 and id = ?2", Record<T>, StoreText.Kind(typeof(T)), id)).SingleOrDefault());

    public Task<IReadOnlyList<Stored<T>>> List<T>(string prefix = "", CancellationToken cancel = default)
        where T : Entity => Task.FromResult<IReadOnlyList<Stored<T>>>(_file.Read(s => s.Query(
            "select seq, body from records where kind = ?1 and id >= ?2 and id < ?3 order by id",
            Record<T>, StoreText.Kind(typeof(T)), prefix, prefix + AfterAllIds)));

    public Task<(IReadOnlyList<Stored<T>> Items, long Mark)> Since<T>(long mark, CancellationToken cancel = default)
        where T : Entity
    {
        var items = _file.Read(s => s.Query(
            "select seq, body from records where kind = ?1 and seq > ?2 order by seq",
            Record<T>, StoreText.Kind(typeof(T)), mark));
        return Task.FromResult<(IReadOnlyList<Stored<T>>, long)>((items, items.Count == 0 ? mark : items[^1].Version));
    }

    public Task<IReadOnlyList<JournalEntry>> Journal(string instance, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<JournalEntry>>(_file.Read(s => s.Query(
            "select body from journal where instance = ?1 order by number",
            r => StoreText.Read<JournalEntry>(r.GetString(0)), instance)));

    public Task<IReadOnlyList<string>> Due(DateTimeOffset now, int most, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<string>>(_file.Read(s => s.Query(
            "select id from records where wake is not null and wake <= ?1 order by wake, id limit ?2",
            r => r.GetString(0), Millis.Of(now), most)));

    public Task<DateTimeOffset?> NextWake(CancellationToken cancel = default) =>
        Task.FromResult(_file.Read(s => s.Number("select wake from records where wake is not null order by wake limit 1"))
            is { } wake ? Millis.Read(wake) : (DateTimeOffset?)null);

    /// <summary>Whether another file has come in the place of the store's: what is kept in memory is then of an office that is no more.</summary>
    public bool IsReplaced => _file.IsReplaced;

    public void Dispose() => _file.Dispose();

    private static Stored<T> Record<T>(SqliteDataReader row)
        where T : Entity => new(StoreText.Read<T>(row.GetString(1)), row.GetInt64(0));
}
