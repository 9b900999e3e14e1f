using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Options;

namespace Sanwen.Functions.Hosting;

/// <summary>The office's own files, rules and keys, as blobs of one container. Small, and read at the start.</summary>
public sealed class OfficeFiles(BlobServiceClient blobs, IOptions<OfficeOptions> options)
{
    /// <summary>Some editors put it before the text.</summary>
    private const char ByteOrderMark = '\uFEFF';

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(options.Value.Container);

    public void Create() => _container.CreateIfNotExists();

    /// <summary>What a file is called when its problems are told.</summary>
    public string Path(string name) => $"{_container.Name}/{name}";

    /// <exception cref="RequestFailedException">There is no such file, or the storage cannot be reached.</exception>
    public string Text(string name) =>
        _container.GetBlobClient(name).DownloadContent().Value.Content.ToString().TrimStart(ByteOrderMark);

    /// <inheritdoc cref="Text"/>
    public byte[] Bytes(string name) => _container.GetBlobClient(name).DownloadContent().Value.Content.ToArray();

    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<string> Names(string folder) =>
        [.. _container.GetBlobs(BlobTraits.None, BlobStates.None, folder, CancellationToken.None).Select(b => b.Name).Order(StringComparer.Ordinal)];

    /// <summary>False, and nothing is changed, when there is such a file.</summary>
    public bool Add(string name, BinaryData content)
    {
        try
        {
            _container.GetBlobClient(name).Upload(content, overwrite: false);
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            return false;
        }
    }

    /// <summary>Over what there is.</summary>
    public void Put(string name, BinaryData content) => _container.GetBlobClient(name).Upload(content, overwrite: true);

    public void Delete(string name) => _container.GetBlobClient(name).DeleteIfExists();
}
