using Sanwen.Core.Stores;

namespace Sanwen.Core.Tests.Requests;

/// <summary>Files in memory.</summary>
internal sealed class MemoryBlobs : IBlobs
{
    public Dictionary<string, byte[]> Files { get; } = [];

    public async Task<string> Save(Stream content, CancellationToken cancel = default)
    {
        var name = BlobName.Fresh();
        await Put(name, content, cancel);
        return name;
    }

    public Task<Stream?> Open(string name, CancellationToken cancel = default) =>
        Task.FromResult<Stream?>(Files.TryGetValue(name, out var file) ? new MemoryStream(file) : null);

    public IAsyncEnumerable<string> Names(CancellationToken cancel = default) => Files.Keys.ToAsyncEnumerable();

    public async Task Put(string name, Stream content, CancellationToken cancel = default)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancel);
        Files[name] = copy.ToArray();
    }

    public Task Delete(string name, CancellationToken cancel = default)
    {
        Files.Remove(name);
        return Task.CompletedTask;
    }
}
