using Sanwen.Core.Mails;
using Sanwen.Core.Time;

namespace Sanwen.Core.Inbound;

/// <summary>The one mail that tells why a reply was not taken.</summary>
internal static class ReplyAnswer
{
    public static string IdOf(Mail asked) => $"{asked.Id}/unclear";

    /// <summary>What an answer to a reply is never answered again for: two programs would not stop.</summary>
    public static bool MayBeAnswered(Mail asked) => asked.Kind != MailKind.Unclear;

    /// <param name="asked">The mail replied to.</param>
    /// <param name="why">What was understood and why it was not taken (zh-CN).</param>
    /// <param name="again">Whether it can still be decided; the answer then has the link, and can be replied to itself.</param>
    public static Mail To(Mail asked, string why, bool again, DateTimeOffset now) => asked with
    {
        Id = IdOf(asked),
        Kind = MailKind.Unclear,
        At = now.ToOffset(China.Offset),
        Cc = [],
        Words = why,
        Link = again ? asked.Link : null,
        DueAt = again ? asked.DueAt : null,
    };
}
