namespace Sanwen.Core.Proposals;

public enum ProposalState
{
    /// <summary>办理中: to be answered, or answered anew.</summary>
    Answering,

    /// <summary>待评价: answered, and the proposer may rate it.</summary>
    Rating,

    /// <summary>已评价: rated, and nothing is to be answered anew.</summary>
    Rated,

    /// <summary>未评价: answered, and nobody rated it in time.</summary>
    Unrated,
}

public static class ProposalStates
{
    public static ProposalState State(this Proposal proposal) => proposal.Last switch
    {
        { Answer: null } => ProposalState.Answering,
        { Rating: not null } => ProposalState.Rated,
        { UnratedAt: not null } => ProposalState.Unrated,
        _ => ProposalState.Rating,
    };

    public static string Name(this ProposalState state) => state switch
    {
        ProposalState.Answering => "办理中",
        ProposalState.Rating => "待评价",
        ProposalState.Rated => "已评价",
        _ => "未评价",
    };

    /// <summary>Whether the answer is awaited past its limit on a day.</summary>
    public static bool IsOverdue(this Proposal proposal, DateOnly day) => proposal.Last.Answer is null && proposal.Last.Due < day;

    /// <summary>The units whose opinion is still of use: until the first answer. One that is to be given anew is the leading unit's alone.</summary>
    public static IEnumerable<Assist> AwaitedAssists(this Proposal proposal) =>
        proposal.Rounds[0].Answer is null ? proposal.Assists.Where(a => a.Opinion is null) : [];

    /// <summary>The proposal with its last round changed.</summary>
    internal static Proposal WithLast(this Proposal proposal, Func<ProposalRound, ProposalRound> change) =>
        proposal with { Rounds = [.. proposal.Rounds.SkipLast(1), change(proposal.Last)] };
}
