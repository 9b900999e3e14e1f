using Sanwen.Local.Store;

namespace Sanwen.Local.Tests.Store;

public sealed class FileBlobsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FileBlobs _blobs;

    public FileBlobsTests() => _blobs = new(_folder["blobs"]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_read_as_it_was_saved()
    {
        var name = await _blobs.Save(new MemoryStream([1, 2, 3]), Cancel);

        await using var read = await _blobs.Open(name, Cancel);
        using var copy = new MemoryStream();
        await Assert.IsType<Stream>(read, exactMatch: false).CopyToAsync(copy, Cancel);

        Assert.Equal([1, 2, 3], copy.ToArray());
    }

    [Fact]
    public async Task Two_files_of_the_same_content_have_names_of_their_own() =>
        Assert.NotEqual(await _blobs.Save(new MemoryStream([1]), Cancel), await _blobs.Save(new MemoryStream([1]), Cancel));

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("aa/../../secret.txt")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcdef.part")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task A_name_that_is_not_one_of_its_own_opens_nothing(string name)
    {
        await File.WriteAllTextAsync(_folder["secret.txt"], "secret", Cancel);

        Assert.Null(await _blobs.Open(name, Cancel));
    }

    [Fact]
    public async Task A_file_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => _blobs.Save(new Broken(), Cancel));

        Assert.Empty(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    private sealed class Broken : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new IOException("cut off");
    }
}
