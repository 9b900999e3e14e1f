using Sanwen.Core.Stores;

namespace Sanwen.Local.Tests.Store;

/// <summary>What every store of files must do, whatever it is made of.</summary>
public abstract class BlobsContract
{
    protected abstract IBlobs Blobs { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9_000_000)]
    public async Task A_file_is_read_as_it_was_saved(int length)
    {
        var content = new byte[length];
        new Random(1).NextBytes(content);
        var name = await Blobs.Save(new MemoryStream(content), Cancel);

        await using var read = await Blobs.Open(name, Cancel);
        using var copy = new MemoryStream();
        await Assert.IsType<Stream>(read, exactMatch: false).CopyToAsync(copy, Cancel);

        Assert.Equal(content, copy.ToArray());
    }

    [Fact]
    public async Task Two_files_of_the_same_content_have_names_of_their_own() =>
        Assert.NotEqual(await Blobs.Save(new MemoryStream([1]), Cancel), await Blobs.Save(new MemoryStream([1]), Cancel));

    [Fact]
    public async Task A_file_keeps_its_name_in_another_store_and_goes_when_it_is_taken_away()
    {
        const string Name = "0123456789abcdef0123456789abcdef";
        var saved = await Blobs.Save(new MemoryStream([1]), Cancel);
        await Blobs.Put(Name, new MemoryStream([1]), Cancel);
        await Blobs.Put(Name, new MemoryStream([2, 3]), Cancel);

        Assert.Equal(new[] { saved, Name }.Order(), await Blobs.Names(Cancel).Order().ToListAsync(Cancel));
        await using (var read = (await Blobs.Open(Name, Cancel))!) Assert.Equal(2, read.ReadByte());
        await Blobs.Delete(Name, Cancel);
        await Blobs.Delete(Name, Cancel);
        Assert.Equal([saved], await Blobs.Names(Cancel).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("")]
    public async Task Nothing_is_put_under_a_name_that_is_not_one_of_its_own(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Blobs.Put(name, new MemoryStream([1]), Cancel));
        await Blobs.Delete(name, Cancel);

        Assert.Empty(await Blobs.Names(Cancel).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("aa/../../secret.txt")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcdef.part")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task A_name_that_is_not_one_of_its_own_opens_nothing(string name) => Assert.Null(await Blobs.Open(name, Cancel));

    [Fact]
    public async Task A_file_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Blobs.Save(new Broken(), Cancel));

        Assert.Empty(await Names());
    }

    /// <summary>The names of all that is kept.</summary>
    protected abstract Task<IReadOnlyList<string>> Names();

    private sealed class Broken : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("cut off");

        public override int Read(Span<byte> buffer) => throw new IOException("cut off");

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            throw new IOException("cut off");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("cut off");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new IOException("cut off");
    }
}
