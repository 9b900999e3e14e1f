using System.Net.Sockets;
using MailKit;
using MailKit.Security;
using Sanwen.Core.Stores;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Mails;

/// <summary>Hands mails to a mail server, a connection each.</summary>
public sealed class SmtpSender(MailOptions options, TimeProvider clock) : IMailSender
{
    public int AtOnce => 4;

    public async Task<Settlement> Send(OutboxRow row, MailText text, CancellationToken cancel)
    {
        var watch = new HandedOver();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(options.Smtp.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            using var message = MailParts.Compose(row.Mail, text, options, clock.GetUtcNow());
            using var courier = new Courier();
            await courier.Open(options.Smtp, either.Token);
            await courier.SendAsync(message, either.Token, watch);
            await Leave(courier, either.Token);
            return new Settlement.Sent(courier.Refused.Count == 0 ? "" : $"抄送未送达：{string.Join("；", courier.Refused)}");
        }
        catch (FormatException fault)
        {
            return new Settlement.Failed(fault.Message);
        }
        catch (Exception fault) when (fault is ProtocolException or CommandException or AuthenticationException or SslHandshakeException
            or ServiceNotAuthenticatedException or NotSupportedException or SocketException or IOException or OperationCanceledException)
        {
            return SmtpFault.Settle(fault, row, watch.Begun, clock.GetUtcNow());
        }
    }

    /// <summary>Whatever comes of taking leave, the mail was taken.</summary>
    private static async Task Leave(Courier courier, CancellationToken cancel)
    {
        try
        {
            await courier.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception fault) when (fault is ProtocolException or CommandException or SocketException or IOException or OperationCanceledException)
        {
            return;
        }
    }
}
