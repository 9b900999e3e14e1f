using Sanwen.Core.Stores;
using Sanwen.Web.Mails;
using SendGrid.Helpers.Mail;

namespace Sanwen.Functions.Mails;

/// <summary>A batch as SendGrid's v3 mail/send takes it.</summary>
internal static class SendGridLetter
{
    /// <summary>The custom argument that events of a mail come back with: its <see cref="Reference"/>, as SendGrid keeps it for good and shows it to its staff.</summary>
    public const string ReferenceKey = "mail";

    public static SendGridMessage Of(Batch batch, MailFrom from) => new()
    {
        From = new(from.From, from.FromName.Length > 0 ? from.FromName : null),
        Subject = MailHeader.OneLine(batch.Text.Subject),
        PlainTextContent = batch.Text.Text,
        HtmlContent = batch.Text.Html,
        Personalizations = [.. batch.Mails.Select(Envelope)],
        ReplyTo = batch.Text.ReplyTo is { } replyTo ? new(replyTo) : null,
        Headers = new() { ["Auto-Submitted"] = MailHeader.AutoSubmitted(batch.Mails[0].Row.Mail.Kind) },

        // a link is somebody's secret, and must open as it was signed
        TrackingSettings = new()
        {
            ClickTracking = new() { Enable = false, EnableText = false },
            OpenTracking = new() { Enable = false },
            SubscriptionTracking = new() { Enable = false },
        },
    };

    private static Personalization Envelope(Addressed addressed)
    {
        var mail = addressed.Row.Mail;
        var copies = mail.Cc.Where(c => !Same(c, mail.To)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var name = MailHeader.OneLine(mail.ToName);
        return new()
        {
            Tos = [new(mail.To, name.Length > 0 ? name : null)],
            Ccs = copies.Count > 0 ? copies.ConvertAll(c => new EmailAddress(c)) : null,
            Substitutions = addressed.Own.Count > 0 ? new(addressed.Own) : null,
            CustomArgs = new() { [ReferenceKey] = Reference.Of(mail.Id) },
        };
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
