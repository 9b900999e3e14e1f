using Azure.Core.Pipeline;
using Sanwen.Functions.Store;

namespace Sanwen.Functions.Tests.Store;

/// <summary>A table and a container of a test's own, and stores over them that obey the service's limits.</summary>
internal sealed class TablesWorkbench(Azurite azurite) : IDisposable
{
    private readonly string _name = azurite.FreshName();
    private readonly List<TablesStore> _stores = [];

    public Azure.Storage.Blobs.BlobContainerClient Container => azurite.Container(_name);

    public async Task<TablesStore> Open(TimeProvider? clock = null, params HttpPipelinePolicy[] policies)
    {
        var store = Another(clock, policies);
        await store.Prepare(TestContext.Current.CancellationToken);
        return store;
    }

    public TablesStore Another(TimeProvider? clock = null, params HttpPipelinePolicy[] policies)
    {
        _stores.Add(new(
            azurite.Table(_name, [.. policies, new ServiceLimits()]), azurite.Container(_name, policies), clock ?? TimeProvider.System));
        return _stores[^1];
    }

    public void Dispose() => _stores.ForEach(s => s.Dispose());
}
