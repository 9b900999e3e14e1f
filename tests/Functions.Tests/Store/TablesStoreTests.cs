using Sanwen.Core.Stores;
using Sanwen.Functions.Store;
using Sanwen.Local.Tests.Store;

namespace Sanwen.Functions.Tests.Store;

public sealed class TablesStoreTests(Azurite azurite) : StoreContract, IAsyncLifetime
{
    private readonly TablesWorkbench _bench = new(azurite);
    private TablesStore? _store;

    protected override IStore Store => _store!;

    protected override IOutbox Outbox => _store!;

    public async ValueTask InitializeAsync()
    {
        azurite.IsNeeded();
        _store = await _bench.Open();
    }

    public ValueTask DisposeAsync()
    {
        _bench.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override (IStore Store, IOutbox Outbox) Another()
    {
        var another = _bench.Another();
        return (another, another);
    }
}
