using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Policies;

namespace Sanwen.Core.Proposals;

/// <summary>A proposal with its matter, as of the end of a day, as figures count it and lists show it.</summary>
/// <param name="Rating">What the proposer said last; null where nothing, or a mark that the policy no longer has.</param>
public sealed record ProposalLine(Proposal Proposal, Matter Matter, DateOnly Day, RatingLevel? Rating)
{
    public static IReadOnlyList<ProposalLine> All(IEnumerable<Proposal> proposals, Office office, DateOnly day) =>
    [
        .. proposals.Where(p => office.Matters.ContainsKey(p.Matter))
            .Select(p => new ProposalLine(p, office.Matters[p.Matter], day, p.LastRating is { } r ? office.Policy.Proposals.Rating(r.Mark) : null)),
    ];

    public ProposalState State => Proposal.State();

    /// <summary>The last round that was answered, or should have been; null while the first may still be answered.</summary>
    public ProposalRound? Counted => Proposal.Rounds.LastOrDefault(r => r.Answer is not null || r.Due < Day);

    /// <summary>Whether it belongs to what a figure counts.</summary>
    public bool Is(ProposalCount count) => count switch
    {
        ProposalCount.All => true,
        ProposalCount.Due => Counted is not null,
        ProposalCount.Answered => Counted?.Answer is not null,
        ProposalCount.InTime => Counted is { Answer: { } answer, Due: var due } && answer.On <= due,
        ProposalCount.Late => Counted is { Answer: null },
        ProposalCount.Rated => Rating is not null,
        ProposalCount.Satisfied => Rating is { Satisfied: true },
        ProposalCount.Unsatisfied => Rating is { Satisfied: false },
        ProposalCount.Awaited => State == ProposalState.Rating,
        ProposalCount.Unrated => State == ProposalState.Unrated,
        _ => Proposal.Rounds.Count > 1,
    };
}

/// <summary>What is counted of proposals. Every figure is the number of lines that <see cref="ProposalLine.Is"/> it, so that its link shows just these.</summary>
public enum ProposalCount
{
    All,

    /// <summary>应办复: answered, or past the limit; what may still be answered is in no denominator.</summary>
    Due,

    /// <summary>已办复.</summary>
    Answered,

    /// <summary>按时办复: by the limit.</summary>
    InTime,

    /// <summary>逾期未复.</summary>
    Late,

    /// <summary>已评价: the last rating counts, of whichever round.</summary>
    Rated,

    Satisfied,

    Unsatisfied,

    /// <summary>待评价.</summary>
    Awaited,

    /// <summary>未评价: in no denominator, and listed by itself.</summary>
    Unrated,

    /// <summary>重新办理: had more than one round.</summary>
    Redone,
}
