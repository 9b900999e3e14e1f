using System.Buffers;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

/// <summary>Files in a blob container.</summary>
public sealed class BlobFiles(BlobContainerClient container) : IBlobs
{
    private const int NameLength = 32;

    private static readonly SearchValues<char> NameDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Creates the container where it does not exist.</summary>
    public Task Prepare(CancellationToken cancel = default) => container.CreateIfNotExistsAsync(cancellationToken: cancel);

    public async Task<string> Save(Stream content, CancellationToken cancel = default)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameLength / 2));

        // a blob is there only once all of it is: one that breaks off leaves nothing
        await container.GetBlobClient(name).UploadAsync(content, cancel);
        return name;
    }

    public async Task<Stream?> Open(string name, CancellationToken cancel = default)
    {
        if (!IsName(name)) return null;
        try
        {
            return await container.GetBlobClient(name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancel);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return null;
        }
    }

    // nothing but our own names is asked for
    private static bool IsName(string name) => name.Length == NameLength && !name.AsSpan().ContainsAnyExcept(NameDigits);
}
