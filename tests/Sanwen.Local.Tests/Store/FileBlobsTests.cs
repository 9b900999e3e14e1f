using Sanwen.Core.Stores;
using Sanwen.Local.Store;

namespace Sanwen.Local.Tests.Store;

public sealed class FileBlobsTests : BlobsContract, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FileBlobs _blobs;

    public FileBlobsTests()
    {
        _blobs = new(_folder["blobs"]);
        File.WriteAllText(_folder["secret.txt"], "secret");
    }

    protected override IBlobs Blobs => _blobs;

    public void Dispose() => _folder.Dispose();

    protected override Task<IReadOnlyList<string>> Names() => Task.FromResult<IReadOnlyList<string>>(
        Directory.Exists(_folder["blobs"]) ? Directory.GetFiles(_folder["blobs"], "*", SearchOption.AllDirectories) : []);
}
