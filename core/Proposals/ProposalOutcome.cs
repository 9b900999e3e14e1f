namespace Sanwen.Core.Proposals;

/// <summary>How a word on a proposal ended.</summary>
public abstract record ProposalOutcome
{
    public sealed record Done(Proposal Proposal) : ProposalOutcome;

    /// <summary>It was said before, or it is too late for it. <paramref name="Words"/> (zh-CN) say how it stands.</summary>
    public sealed record Ended(string Words) : ProposalOutcome;

    /// <summary>Something is missing or wrong in what was said, and may be said again.</summary>
    public sealed record Wrong(string Reason) : ProposalOutcome;

    /// <summary>Not this person's to say.</summary>
    public sealed record Refused(string Reason) : ProposalOutcome;
}
