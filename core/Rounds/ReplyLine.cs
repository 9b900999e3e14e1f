namespace Sanwen.Core.Rounds;

/// <summary>What a person answers for one matter. Without words the matter is left unanswered, so that a page of twenty can be sent with nineteen.</summary>
public sealed record ReplyLine(
    string Matter, string Percent, string Words, bool NeedsCoordination = false, IReadOnlyList<Evidence>? Evidence = null)
{
    /// <summary>亮点, where the question asks for it; blank for none.</summary>
    public string Highlight { get; init; } = "";
}

/// <param name="Field"><c>percent</c>, <c>words</c>, <c>highlight</c> or <c>evidence</c>.</param>
/// <param name="Reason">For the person who answers (zh-CN).</param>
public sealed record ReplyProblem(string Matter, string Field, string Reason);

public abstract record ReplyOutcome
{
    /// <summary>Taken. <paramref name="Answered"/> matters were answered now, <paramref name="Open"/> still wait.</summary>
    public sealed record Taken(AskRound Round, int Answered, int Open) : ReplyOutcome;

    /// <summary>Nothing was taken; everything that is wrong.</summary>
    public sealed record Wrong(IReadOnlyList<ReplyProblem> Problems) : ReplyOutcome;

    /// <summary>The month's bulletin is out, or the person may not answer this round.</summary>
    public sealed record Refused(string Reason) : ReplyOutcome;
}
