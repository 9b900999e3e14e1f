using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

/// <summary>Files in a blob container.</summary>
public sealed class BlobFiles(BlobContainerClient container) : IBlobs
{
    /// <summary>Creates the container where it does not exist.</summary>
    public Task Prepare(CancellationToken cancel = default) => container.CreateIfNotExistsAsync(cancellationToken: cancel);

    public async Task<string> Save(Stream content, CancellationToken cancel = default)
    {
        var name = BlobName.Fresh();

        // a blob is there only once all of it is: one that breaks off leaves nothing
        await container.GetBlobClient(name).UploadAsync(content, cancel);
        return name;
    }

    public async Task<Stream?> Open(string name, CancellationToken cancel = default)
    {
        // nothing but our own names is asked for
        if (!BlobName.IsOne(name)) return null;
        try
        {
            return await container.GetBlobClient(name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancel);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return null;
        }
    }

    public IAsyncEnumerable<string> Names(CancellationToken cancel = default) =>
        container.GetBlobsAsync(cancellationToken: cancel).Select(b => b.Name).Where(BlobName.IsOne);

    public Task Put(string name, Stream content, CancellationToken cancel = default) => BlobName.IsOne(name)
        ? container.GetBlobClient(name).UploadAsync(content, overwrite: true, cancel)
        : throw new ArgumentException($"No name of a file: {name}", nameof(name));

    public Task Delete(string name, CancellationToken cancel = default) =>
        BlobName.IsOne(name) ? container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancel) : Task.CompletedTask;
}
