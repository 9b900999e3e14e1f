using Sanwen.Core.Stores;
using Sanwen.Web.Mails;

namespace Sanwen.Functions.Mails;

/// <summary>A claimed mail with its texts written.</summary>
/// <param name="Link">The address that its button opens; null where it has none.</param>
public sealed record Outgoing(OutboxRow Row, MailText Text, string? Link);

/// <summary>Mails that go out in one request: the text they share, and what in it is each one's own.</summary>
public sealed record Batch(MailText Text, IReadOnlyList<Addressed> Mails);

/// <param name="Own">What stands for each tag of the batch's text in this mail; empty where the text has no tags.</param>
public sealed record Addressed(OutboxRow Row, IReadOnlyDictionary<string, string> Own);
