namespace Sanwen.Local.Mails;

/// <summary>
/// Tells whether a mail's text has begun to leave. The server asks for the text last, after the addresses; when the
/// connection breaks before, the mail certainly has not gone out, when it breaks after, nobody can know.
/// </summary>
internal sealed class HandedOver
{
    private volatile bool _begun;

    public bool Begun => _begun;

    public MemoryStream Stream(byte[] content) => new Watched(this, content);

    private sealed class Watched(HandedOver owner, byte[] content) : MemoryStream(content, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            owner._begun = true;
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            owner._begun = true;
            return base.Read(buffer);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            owner._begun = true;
            return base.ReadAsync(buffer, offset, count, cancellationToken);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            owner._begun = true;
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
