using MailKit;

namespace Sanwen.Local.Mails;

/// <summary>
/// Tells whether a mail's text has begun to leave. The server asks for the text last, after the addresses; when the
/// connection breaks before, the mail certainly has not gone out, when it breaks after, nobody can know.
/// </summary>
internal sealed class HandedOver : ITransferProgress
{
    private volatile bool _begun;

    public bool Begun => _begun;

    public void Report(long bytesTransferred, long totalSize) => _begun = true;

    public void Report(long bytesTransferred) => _begun = true;
}
