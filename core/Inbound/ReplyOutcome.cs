using Sanwen.Core.Mails;

namespace Sanwen.Core.Inbound;

/// <summary>What became of a mail that came in.</summary>
public abstract record ReplyOutcome
{
    /// <summary>It decided, or gave an opinion.</summary>
    /// <param name="Mail">The mail replied to.</param>
    public sealed record Taken(Mail Mail, ReplyMeaning.Clear Meaning) : ReplyOutcome;

    /// <summary>The very same decision of the same person stands already, as when the call was made twice.</summary>
    public sealed record Repeated(Mail Mail) : ReplyOutcome;

    /// <summary>It changed nothing, and its sender is told why by <paramref name="Answer"/>.</summary>
    public sealed record Answered(Mail Mail, Mail Answer) : ReplyOutcome;

    /// <summary>It changed nothing, and its sender has been told about an earlier reply to the same mail, or replied to just that.</summary>
    /// <param name="Why">What would have been told (zh-CN).</param>
    public sealed record Unanswered(Mail Mail, string Why) : ReplyOutcome;

    /// <summary>Nothing was done and nothing is answered.</summary>
    /// <param name="Mail">The mail that it was to; null where that is not known.</param>
    public sealed record Ignored(ReplyObjection Why, Mail? Mail = null) : ReplyOutcome;
}
