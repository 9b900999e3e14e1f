using Sanwen.Web.Mails;
using Sanwen.Web.Pages.Outbox;

namespace Sanwen.Functions.Mails;

/// <summary>The sections <c>Mail</c> and <c>SendGrid</c>.</summary>
public sealed class MailOptions : MailFrom
{
    public const string BySendGrid = "SendGrid", ToOutbox = "Outbox";

    /// <summary>
    /// <see cref="BySendGrid"/>, or <see cref="ToOutbox"/> for trying the app: mails are then shown on the outbox page, with
    /// links that work, and reach nobody.
    /// </summary>
    public string Sender { get; set; } = BySendGrid;

    public SendGridOptions SendGrid { get; } = new();

    /// <summary>Where no mail goes out, replies come from the outbox page alone, and any domain will do.</summary>
    public string InboundDomain => Inbound.Length == 0 && Sender == ToOutbox ? OutboxDisplay.ReplyDomain : Inbound;
}

public sealed class SendGridOptions
{
    public const string Section = "SendGrid";

    /// <summary>A key with the permission Mail Send.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Where the API is; https://api.eu.sendgrid.com for accounts whose data stays in the EU.</summary>
    public string Host { get; set; } = "https://api.sendgrid.com";

    /// <summary>The public key of the signed Event Webhook, base64; empty to take no events.</summary>
    public string EventKey { get; set; } = "";
}
