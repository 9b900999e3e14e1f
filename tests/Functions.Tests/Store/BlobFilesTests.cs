using Sanwen.Core.Stores;
using Sanwen.Functions.Store;
using Sanwen.Local.Tests.Store;

namespace Sanwen.Functions.Tests.Store;

public sealed class BlobFilesTests(Azurite azurite) : BlobsContract, IAsyncLifetime
{
    private readonly Azure.Storage.Blobs.BlobContainerClient _container = azurite.Container(azurite.FreshName());
    private BlobFiles? _blobs;

    protected override IBlobs Blobs => _blobs!;

    public async ValueTask InitializeAsync()
    {
        azurite.IsNeeded();
        _blobs = new(_container);
        await _blobs.Prepare(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override async Task<IReadOnlyList<string>> Names() =>
        await _container.GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken).Select(b => b.Name)
            .ToListAsync(TestContext.Current.CancellationToken);
}
