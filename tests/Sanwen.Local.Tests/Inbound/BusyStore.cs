using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Tests.Inbound;

/// <summary>A store where, once it is busy, somebody else always comes first.</summary>
internal sealed class BusyStore(IStore inner) : IStore
{
    public bool IsBusy { get; set; }

    public Task<bool> Commit(Change change, CancellationToken cancel = default) =>
        IsBusy ? Task.FromResult(false) : inner.Commit(change, cancel);

    public Task<Stored<T>?> Find<T>(string id, CancellationToken cancel = default)
        where T : Entity => inner.Find<T>(id, cancel);

    public Task<IReadOnlyList<Stored<T>>> List<T>(string prefix = "", CancellationToken cancel = default)
        where T : Entity => inner.List<T>(prefix, cancel);

    public Task<(IReadOnlyList<Stored<T>> Items, long Mark)> Since<T>(long mark, CancellationToken cancel = default)
        where T : Entity => inner.Since<T>(mark, cancel);

    public Task<IReadOnlyList<JournalEntry>> Journal(string instance, CancellationToken cancel = default) => inner.Journal(instance, cancel);

    public Task<IReadOnlyList<string>> Due(DateTimeOffset now, int most, CancellationToken cancel = default) => inner.Due(now, most, cancel);

    public Task<DateTimeOffset?> NextWake(CancellationToken cancel = default) => inner.NextWake(cancel);
}
