using System.Text;

namespace Sanwen.Web.Inbound;

/// <summary>
/// Counts how often the line that ends a multipart form occurs in what is read. SendGrid's boundary is known to everybody, so that a
/// mail's own text could hold that line after made-up results, and hide the true ones behind it.
/// </summary>
internal sealed class WatchedBody(Stream inner, string boundary) : Stream
{
    private readonly byte[] _end = Encoding.UTF8.GetBytes($"--{boundary}--");
    private byte[] _carry = [];

    public int Ends { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Watch(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Watch(ReadOnlySpan<byte> read)
    {
        byte[] seen = [.. _carry, .. read];
        Ends += seen.AsSpan().Count(_end);

        // what was counted is longer than what is kept
        _carry = seen[Math.Max(0, seen.Length - _end.Length + 1)..];
    }
}
