using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

/// <summary>
/// Records, journal and outbox in one partition of a table, with what is too long for a row in blobs. Safe for concurrent use, also
/// by several processes: every commit is numbered in a log, and each process keeps what it has read true by following it.
/// A record's version is the number of the commit that wrote it.
/// </summary>
public sealed partial class TablesStore : IStore, IOutbox, IDisposable
{
    private readonly AsyncLocal<Invocation?> _invocation = new();
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Memory _memory = new();
    private readonly TableClient _table;
    private readonly BlobContainerClient _container;
    private readonly Rows _rows;
    private readonly Texts _texts;
    private readonly Tail _tail;
    private readonly Unfinished _unfinished;
    private readonly Commits _commits;
    private long _looks, _looked;

    /// <param name="table">Holds nothing else.</param>
    /// <param name="container">Holds nothing else.</param>
    /// <param name="clock">By which the log is dated, and the patience with other processes measured.</param>
    public TablesStore(TableClient table, BlobContainerClient container, TimeProvider clock)
    {
        (_table, _container, _rows, _texts) = (table, container, new(table), new(container));
        _tail = new(_rows, _texts, _memory);
        _unfinished = new(_rows, _texts, _tail, clock);
        _commits = new(_rows, _texts, _memory, _tail, _unfinished, clock);
    }

    /// <summary>Called after every change that was committed.</summary>
    public event Action<Change>? Committed;

    /// <summary>Creates the table and the container where they do not exist.</summary>
    public async Task Prepare(CancellationToken cancel = default)
    {
        await _table.CreateIfNotExistsAsync(cancel);
        await _container.CreateIfNotExistsAsync(cancellationToken: cancel);
    }

    /// <summary>Begins a piece of work of the caller and of whatever it calls, until it is disposed.</summary>
    public Invocation Begin()
    {
        var before = _invocation.Value;
        return _invocation.Value = new(() => _invocation.Value = before);
    }

    public async Task<Stored<T>?> Find<T>(string id, CancellationToken cancel = default)
        where T : Entity
    {
        await Look(cancel);
        var kind = StoreText.Kind(typeof(T));
        while (true)
        {
            if (_memory.Find(kind, id) is { } known) return known.Read<T>();
            var generation = _memory.Generation;
            var row = await _rows.Find(Keys.Record(kind, id), cancel);
            var read = row is null ? Known.Absent : await RecordRow.Read(row, _texts, cancel);
            if (_memory.Learn(generation, kind, id, read) is { } latest) return latest.Read<T>();
        }
    }

    public async Task<IReadOnlyList<Stored<T>>> List<T>(string prefix = "", CancellationToken cancel = default)
        where T : Entity
    {
        await Look(cancel);
        return (await Snapshot<T>(prefix, cancel)).Items;
    }

    public async Task<(IReadOnlyList<Stored<T>> Items, long Mark)> Since<T>(long mark, CancellationToken cancel = default)
        where T : Entity
    {
        await Look(cancel);
        if (_memory.Since(StoreText.Kind(typeof(T)), mark) is { } news) return (Read<T>(news.Items), news.Position);
        var (all, position) = await Snapshot<T>("", cancel);
        return ([.. all.Where(r => r.Version > mark).OrderBy(r => r.Version)], position);
    }

    public async Task<bool> Commit(Change change, CancellationToken cancel = default)
    {
        if (change.IsEmpty) return true;
        var draft = await Draft.Of(change, _texts, cancel);
        if (draft.Contradicts || !await Alone(() => _commits.Run(draft, cancel), cancel))
        {
            await _texts.Drop(draft.Blobs, cancel);
            return false;
        }

        _invocation.Value?.Touch(change);
        Committed?.Invoke(change);
        return true;
    }

    public async Task<IReadOnlyList<JournalEntry>> Journal(string instance, CancellationToken cancel = default)
    {
        await Look(cancel);
        var entries = new List<JournalEntry>();
        await foreach (var row in _rows.Under(Keys.JournalOf(instance), cancel)) entries.Add(StoreText.Read<JournalEntry>(await _texts.Of(row, cancel)));
        return entries;
    }

    public void Dispose()
    {
        _gate.Dispose();
        _claims.Dispose();
    }

    private static IReadOnlyList<Stored<T>> Read<T>(IReadOnlyList<Known> known)
        where T : Entity => [.. known.Select(k => k.Read<T>()!)];

    private async Task<(IReadOnlyList<Stored<T>> Items, long Position)> Snapshot<T>(string prefix, CancellationToken cancel)
        where T : Entity
    {
        var kind = StoreText.Kind(typeof(T));
        while (true)
        {
            if (_memory.List(kind, prefix) is { } known) return (Read<T>(known.Items), known.Position);
            await Learn(kind, prefix, cancel);
        }
    }

    /// <summary>
    /// Reads all records with the prefix. Where a row is newer than what the log was followed to, it is followed on: what
    /// was read before then holds as of one moment.
    /// </summary>
    private async Task Learn(string kind, string prefix, CancellationToken cancel)
    {
        var (generation, position, latest) = (_memory.Generation, _memory.Position, 0L);
        await foreach (var row in _rows.Under(Keys.Record(kind, prefix), cancel))
        {
            var read = await RecordRow.Read(row, _texts, cancel);
            _memory.Learn(generation, kind, row.GetString("Id"), read);
            latest = Math.Max(latest, read.Version);
        }

        if (latest > position) await Alone(() => LookNow(cancel), cancel);
        _memory.HasAll(generation, kind, prefix);
    }
}
