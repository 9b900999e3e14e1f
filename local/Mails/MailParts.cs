using System.Security.Cryptography;
using System.Text;
using MimeKit;
using Sanwen.Core.Mails;
using Sanwen.Core.Time;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Mails;

/// <summary>A mail as it travels: addresses, headers and the two readings of its text.</summary>
internal static class MailParts
{
    /// <exception cref="FormatException">An address cannot be one; the message (zh-CN) names it.</exception>
    public static MimeMessage Compose(Mail mail, MailText text, MailOptions options, DateTimeOffset now)
    {
        var from = Address(options.From, options.FromName);
        var message = new MimeMessage { Subject = MailHeader.OneLine(text.Subject), Date = now.ToOffset(China.Offset) };
        message.From.Add(from);
        message.To.Add(Address(mail.To, mail.ToName));
        foreach (var copy in mail.Cc) message.Cc.Add(Address(copy, ""));
        if (text.ReplyTo is { } replyTo) message.ReplyTo.Add(Address(replyTo, ""));
        message.Headers.Replace(HeaderId.MessageId, MessageId(mail.Id, from.Domain));
        message.Headers.Add(HeaderId.AutoSubmitted, MailHeader.AutoSubmitted(mail.Kind));

        // a reader shows the last part it understands, so the plain text comes first
        message.Body = new MultipartAlternative { View(text.Text, "plain"), View(text.Html, "html") };
        return message;
    }

    /// <summary>The same for the same mail however often it is sent, so that a duplicate can be told.</summary>
    public static string MessageId(string mailId, string host) =>
        $"<{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mailId)))[..40]}@{host}>";

    private static MailboxAddress Address(string address, string name)
    {
        var made = MailHeader.Address(address, name);
        return new(Encoding.UTF8, made.DisplayName, made.Address);
    }

    private static TextPart View(string text, string subtype) =>
        new(subtype) { Text = text.ReplaceLineEndings("\r\n"), ContentTransferEncoding = ContentEncoding.Base64 };
}
