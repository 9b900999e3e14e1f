using System.Net.Mail;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Sanwen.Core.Mails;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Mails;

/// <summary>A mail as it travels: addresses, headers and the two readings of its text.</summary>
internal static class MailParts
{
    /// <exception cref="FormatException">An address cannot be one; the message (zh-CN) names it.</exception>
    public static MailMessage Compose(Mail mail, MailText text, MailOptions options, HandedOver? watch = null)
    {
        var message = new MailMessage
        {
            From = MailHeader.Address(options.From, options.FromName),
            Subject = MailHeader.OneLine(text.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(MailHeader.Address(mail.To, mail.ToName));
        foreach (var copy in mail.Cc) message.CC.Add(MailHeader.Address(copy, ""));
        message.Headers["Message-ID"] = MessageId(mail.Id, message.From.Host);
        message.Headers["Auto-Submitted"] = MailHeader.AutoSubmitted(mail.Kind);
        if (text.ReplyTo is { } replyTo) message.ReplyToList.Add(new MailAddress(replyTo));

        // a reader shows the last part it understands, so the plain text comes first
        message.AlternateViews.Add(View(text.Text, MediaTypeNames.Text.Plain, watch));
        message.AlternateViews.Add(View(text.Html, MediaTypeNames.Text.Html, watch));
        return message;
    }

    /// <summary>The same for the same mail however often it is sent, so that a duplicate can be told.</summary>
    public static string MessageId(string mailId, string host) =>
        $"<{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mailId)))[..40]}@{host}>";

    private static AlternateView View(string text, string type, HandedOver? watch)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
        var content = watch is null ? new MemoryStream(bytes) : watch.Stream(bytes);
        return new AlternateView(content, new ContentType(type) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.Base64 };
    }
}
