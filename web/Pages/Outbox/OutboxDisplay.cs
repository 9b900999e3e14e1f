namespace Sanwen.Web.Pages.Outbox;

/// <summary>
/// Whether the outbox page shows the links in mails. It does where the outbox is the only way that mails reach anybody; where they
/// are delivered, a link is the secret of whom it was sent to, and nobody else is to decide or sign in with it.
/// </summary>
public sealed record OutboxDisplay(bool ShowLinks);
