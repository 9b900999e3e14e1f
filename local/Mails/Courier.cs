using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Sanwen.Local.Mails;

/// <summary>One conversation with a mail server. The addressee must not be missed; a copy that is refused is only told.</summary>
internal sealed class Courier : SmtpClient
{
    private readonly List<string> _refused = [];

    /// <summary>The copies that the server did not take, each with its words.</summary>
    public IReadOnlyList<string> Refused => _refused;

    public async Task Open(SmtpOptions options, CancellationToken cancel)
    {
        // no server checked its certificate against lists of revoked ones before, and many an office's network cannot reach them
        CheckCertificateRevocation = false;
        // else the last piece of each mail waits some 40 ms for the server's system to acknowledge the one before
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(options.Host, options.Port, cancel);
            await ConnectAsync(socket, options.Host, options.Port, Security(options.Tls), cancel);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        if (options.User.Length > 0) await AuthenticateAsync(options.User, options.Password, cancel);
    }

    protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        if (message.To.Mailboxes.Any(to => to.Address == mailbox.Address)) base.OnRecipientNotAccepted(message, mailbox, response);
        _refused.Add($"{mailbox.Address}（{response.Response}）");
    }

    private static SecureSocketOptions Security(SmtpTls tls) => tls switch
    {
        SmtpTls.StartTls => SecureSocketOptions.StartTls,
        SmtpTls.OnConnect => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };
}
