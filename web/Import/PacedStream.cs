namespace Sanwen.Web.Import;

/// <summary>
/// Gives out so many bytes and no more until the next <see cref="Pace"/>. A parser that asks for more is making one value of them all,
/// of which a small file can hold a huge one.
/// </summary>
internal sealed class PacedStream(Stream inner, int pace) : Stream
{
    private int _left;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Pace() => _left = pace;

    /// <exception cref="OversizeException">All bytes of this pace are used up.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_left == 0) throw new OversizeException();
        var read = inner.Read(buffer[..Math.Min(buffer.Length, _left)]);
        _left -= read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
