using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Sanwen.Functions.Store;

/// <summary>Long texts and payloads, which a row cannot hold: under random names, written before the rows that point to them.</summary>
internal sealed class Texts(BlobContainerClient container)
{
    /// <summary>64 KiB of UTF-16 is what a property holds.</summary>
    public const int LongestInRow = 32 * 1024;

    public const string Body = "Body", Blob = "Blob";

    /// <summary>The name under which the text was put away, or null where a row can hold it.</summary>
    public async Task<string?> KeepLong(string text, CancellationToken cancel) =>
        text.Length <= LongestInRow ? null : await Keep("texts", Encoding.UTF8.GetBytes(text), cancel);

    public async Task<string> Keep(string folder, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var name = $"{folder}/{Guid.NewGuid():N}";
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), overwrite: true, cancel);
        return name;
    }

    public async Task<byte[]> Read(string name, CancellationToken cancel) =>
        (await container.GetBlobClient(name).DownloadContentAsync(cancel)).Value.Content.ToArray();

    public async Task<string> Of(TableEntity row, CancellationToken cancel) =>
        row.GetString(Body) ?? Encoding.UTF8.GetString(await Read(row.GetString(Blob), cancel));

    /// <summary>Takes all of them away.</summary>
    public async Task DropAll(CancellationToken cancel)
    {
        var names = container.GetBlobsAsync(cancellationToken: cancel).Select(b => b.Name);
        await Parallel.ForEachAsync(names, cancel, async (name, stop) => await container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: stop));
    }

    /// <summary>Nothing depends on it: what stays behind is never looked at again.</summary>
    public async Task Drop(IEnumerable<string> names, CancellationToken cancel)
    {
        foreach (var name in names)
        {
            try
            {
                await container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancel);
            }
            catch (RequestFailedException)
            {
                return;
            }
        }
    }
}
