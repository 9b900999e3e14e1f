using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Tests.Rehearsal;

/// <summary>Counts the records that are read from a store, and what is committed to it.</summary>
internal sealed class CountingStore(IStore store) : IStore
{
    public int Read { get; private set; }

    public int Commits { get; private set; }

    public async Task<Stored<T>?> Find<T>(string id, CancellationToken cancel = default)
        where T : Entity
    {
        Read++;
        return await store.Find<T>(id, cancel);
    }

    public async Task<IReadOnlyList<Stored<T>>> List<T>(string prefix = "", CancellationToken cancel = default)
        where T : Entity
    {
        var found = await store.List<T>(prefix, cancel);
        Read += found.Count;
        return found;
    }

    public async Task<(IReadOnlyList<Stored<T>> Items, long Mark)> Since<T>(long mark, CancellationToken cancel = default)
        where T : Entity
    {
        var found = await store.Since<T>(mark, cancel);
        Read += found.Items.Count;
        return found;
    }

    public async Task<IReadOnlyList<string>> Due(DateTimeOffset now, int most, CancellationToken cancel = default)
    {
        var due = await store.Due(now, most, cancel);
        Read += due.Count;
        return due;
    }

    public Task<bool> Commit(Change change, CancellationToken cancel = default)
    {
        Commits++;
        return store.Commit(change, cancel);
    }

    public Task<IReadOnlyList<JournalEntry>> Journal(string instance, CancellationToken cancel = default) => store.Journal(instance, cancel);

    public Task<DateTimeOffset?> NextWake(CancellationToken cancel = default) => store.NextWake(cancel);
}
