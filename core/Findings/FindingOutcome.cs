namespace Sanwen.Core.Findings;

/// <summary>How a person's act on a finding ended.</summary>
public abstract record FindingOutcome
{
    public sealed record Done(Finding Finding) : FindingOutcome;

    /// <summary>That step is over: somebody came first, or the link is of an earlier turn.</summary>
    /// <param name="Words">How it stands now (zh-CN).</param>
    public sealed record Ended(Finding Finding, string Words) : FindingOutcome;

    /// <param name="Reason">For the person who tried (zh-CN): what is wrong and what to do.</param>
    public sealed record Refused(string Reason) : FindingOutcome;
}
