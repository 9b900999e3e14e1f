using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Tests.Pages;

/// <summary>The host's store with something before its commits.</summary>
/// <param name="before">Waited for before each commit; what it throws, the commit throws, and with false somebody else came first.</param>
internal sealed class StoreShell(Func<Task<bool>> before) : IStore
{
    private IStore? _store;

    private IStore Inner => _store ?? throw new InvalidOperationException("The shell has no store yet.");

    /// <summary>Puts the shell around the store that is registered.</summary>
    public void Wrap(IServiceCollection services)
    {
        _store = (IStore)services.Last(s => s.ServiceType == typeof(IStore)).ImplementationInstance!;
        services.AddSingleton<IStore>(this);
    }

    public async Task<bool> Commit(Change change, CancellationToken cancel = default) => await before() && await Inner.Commit(change, cancel);

    public Task<Stored<T>?> Find<T>(string id, CancellationToken cancel = default)
        where T : Entity => Inner.Find<T>(id, cancel);

    public Task<IReadOnlyList<Stored<T>>> List<T>(string prefix = "", CancellationToken cancel = default)
        where T : Entity => Inner.List<T>(prefix, cancel);

    public Task<(IReadOnlyList<Stored<T>> Items, long Mark)> Since<T>(long mark, CancellationToken cancel = default)
        where T : Entity => Inner.Since<T>(mark, cancel);

    public Task<IReadOnlyList<JournalEntry>> Journal(string instance, CancellationToken cancel = default) => Inner.Journal(instance, cancel);

    public Task<IReadOnlyList<string>> Due(DateTimeOffset now, int most, CancellationToken cancel = default) => Inner.Due(now, most, cancel);

    public Task<DateTimeOffset?> NextWake(CancellationToken cancel = default) => Inner.NextWake(cancel);
}
