using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Sanwen.Functions.Store;

namespace Sanwen.Functions.Tests.Orchestrations.Cost;

/// <summary>A table and a container of their own in a storage account, gone when disposed, and the processes that use them.</summary>
internal sealed class CountedStorage(string connection, TimeProvider clock) : IAsyncDisposable
{
    private readonly string _name = $"cost{Guid.NewGuid():N}";
    private readonly List<TablesStore> _stores = [];

    public RequestTally Tally { get; } = new();

    public BlobContainerClient Container => new(connection, _name, Counted(new BlobClientOptions()));

    /// <summary>The store as a new process sees it, which knows nothing yet.</summary>
    public TablesStore NewProcess() => Keep(new(new(connection, _name, Counted(new TableClientOptions())), Container, clock));

    /// <summary>Whoever only looks on.</summary>
    public TablesStore Uncounted() => Keep(new(new(connection, _name), new BlobContainerClient(connection, _name), clock));

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores) store.Dispose();
        await new TableClient(connection, _name).DeleteAsync();
        await new BlobContainerClient(connection, _name).DeleteIfExistsAsync();
    }

    private TablesStore Keep(TablesStore store)
    {
        _stores.Add(store);
        return store;
    }

    private T Counted<T>(T options)
        where T : ClientOptions
    {
        options.AddPolicy(Tally, HttpPipelinePosition.PerRetry);
        return options;
    }
}
