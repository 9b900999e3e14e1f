namespace Sanwen.Core.Mails;

/// <summary>What a mail service tells of a mail that it has taken.</summary>
/// <param name="Event">The service's own id of this piece of news; the same however often it is told.</param>
/// <param name="Address">Whom the mail was for: its addressee or one of its copies.</param>
/// <param name="At">When it happened, by the service's clock, in whole seconds.</param>
/// <param name="Reason">The service's or the receiving server's words; may be empty.</param>
/// <param name="Mail">The mail's <see cref="Stores.Reference"/>; null when the service does not say.</param>
public sealed record MailNews(string Event, MailNewsKind Kind, string Address, DateTimeOffset At, string Reason, string? Mail);

public enum MailNewsKind
{
    /// <summary>The receiving server has it.</summary>
    Delivered,

    /// <summary>The receiving server refuses the address for good.</summary>
    Bounced,

    /// <summary>The receiving server refused this mail.</summary>
    Blocked,

    /// <summary>The service did not try, because of what it knows of the address.</summary>
    Dropped,

    /// <summary>The service did not try, for a reason that is not the address's.</summary>
    Withheld,

    /// <summary>The receiver called it spam; services then stop sending there.</summary>
    SpamReported,
}
