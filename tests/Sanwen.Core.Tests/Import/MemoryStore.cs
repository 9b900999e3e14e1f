using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Tests.Import;

/// <summary>A store in memory with the versions and the all-or-nothing that decisions rely on; keeps the mails in the order of queueing.</summary>
internal sealed class MemoryStore : IStore
{
    private readonly Dictionary<(Type Type, string Id), (Entity Entity, long Version)> _records = [];
    private readonly List<JournalEntry> _journal = [];
    private readonly List<Mail> _mails = [];
    private long _version;

    public IReadOnlyList<Mail> Mails => _mails;

    public int Commits { get; private set; }

    /// <summary>Done once, just before the next commit is looked at: what somebody else does in between.</summary>
    public Action? Meanwhile { get; set; }

    public void Set(Entity entity) => _records[(entity.GetType(), entity.Id)] = (entity, ++_version);

    public Task<Stored<T>?> Find<T>(string id, CancellationToken cancel = default)
        where T : Entity => Task.FromResult(_records.TryGetValue((typeof(T), id), out var r) ? new Stored<T>((T)r.Entity, r.Version) : null);

    public Task<IReadOnlyList<Stored<T>>> List<T>(string prefix = "", CancellationToken cancel = default)
        where T : Entity => Task.FromResult<IReadOnlyList<Stored<T>>>(
            [.. All<T>().Where(s => s.Value.Id.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(s => s.Value.Id, StringComparer.Ordinal)]);

    public Task<(IReadOnlyList<Stored<T>> Items, long Mark)> Since<T>(long mark, CancellationToken cancel = default)
        where T : Entity => Task.FromResult<(IReadOnlyList<Stored<T>>, long)>(([.. All<T>().Where(s => s.Version > mark)], _version));

    public Task<bool> Commit(Change change, CancellationToken cancel = default)
    {
        (var meanwhile, Meanwhile) = (Meanwhile, null);
        meanwhile?.Invoke();
        if (change.Writes.Any(w => _records.GetValueOrDefault((w.Entity.GetType(), w.Entity.Id)).Version != w.Version)) return Task.FromResult(false);

        foreach (var write in change.Writes) Set(write.Entity);
        _journal.AddRange(change.Journal);
        _mails.AddRange(change.Mails.Where(m => _mails.All(known => known.Id != m.Id)));
        Commits++;
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<JournalEntry>> Journal(string instance, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<JournalEntry>>([.. _journal.Where(e => e.Instance == instance)]);

    public Task<IReadOnlyList<string>> Due(DateTimeOffset now, int most, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<string>>([.. Waking().Where(e => e.WakeAt <= now).Take(most).Select(e => e.Id)]);

    public Task<DateTimeOffset?> NextWake(CancellationToken cancel = default) => Task.FromResult(Waking().FirstOrDefault()?.WakeAt);

    private IEnumerable<Entity> Waking() =>
        _records.Values.Select(r => r.Entity).Where(e => e.WakeAt is not null).OrderBy(e => e.WakeAt).ThenBy(e => e.Id, StringComparer.Ordinal);

    private IEnumerable<Stored<T>> All<T>()
        where T : Entity => _records.Values.Where(r => r.Entity is T).Select(r => new Stored<T>((T)r.Entity, r.Version));
}
