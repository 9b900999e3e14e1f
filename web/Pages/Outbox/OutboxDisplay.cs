namespace Sanwen.Web.Pages.Outbox;

/// <summary>
/// Whether the outbox page shows the links in mails. It does where the outbox is the only way that mails reach anybody; where they
/// are delivered, a link is the secret of whom it was sent to, and nobody else is to decide or sign in with it.
/// </summary>
/// <param name="ShowLinks">Mails can then be replied to on that page as well.</param>
public sealed record OutboxDisplay(bool ShowLinks)
{
    /// <summary>The domain of reply addresses where no mail goes out; by RFC 6761 it leads nowhere.</summary>
    public const string ReplyDomain = "reply.localhost";
}
