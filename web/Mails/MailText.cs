namespace Sanwen.Web.Mails;

/// <summary>A mail as a person reads it; the plain text says all that the HTML says.</summary>
public sealed record MailText(string Subject, string Text, string Html)
{
    /// <summary>Where a reply goes that decides; null where none is taken.</summary>
    public string? ReplyTo { get; init; }
}
