using System.Net;
using System.Net.Mail;
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
            using var message = MailParts.Compose(row.Mail, text, options, watch);
            using var client = Client();
            await client.SendMailAsync(message, either.Token);
            return new Settlement.Sent();
        }
        catch (FormatException fault)
        {
            return new Settlement.Failed(fault.Message);
        }
        catch (Exception fault) when (fault is SmtpException or OperationCanceledException or IOException)
        {
            return SmtpFault.Settle(fault, row, watch.Begun, clock.GetUtcNow());
        }
    }

    private SmtpClient Client()
    {
        var smtp = options.Smtp;
        var client = new SmtpClient(smtp.Host, smtp.Port) { EnableSsl = smtp.Tls == SmtpTls.StartTls };
        if (smtp.User.Length > 0) client.Credentials = new NetworkCredential(smtp.User, smtp.Password);
        return client;
    }
}
