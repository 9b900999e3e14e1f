using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Policies;
using Sanwen.Core.Proposals;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Proposals;

/// <summary>A proposal as the pages about it show it to somebody.</summary>
/// <param name="Limit">What the rules grant; null where the policy no longer has them.</param>
/// <param name="Journal">Newest first.</param>
/// <param name="Assists">The units that the visitor may give an opinion for.</param>
public sealed record ProposalView(
    Proposal Proposal,
    Matter Matter,
    ProposalLimit? Limit,
    Office Office,
    DateOnly Today,
    IReadOnlyList<JournalEntry> Journal,
    bool MayAnswer,
    IReadOnlyList<string> Assists,
    bool MayRecord,
    bool MayExtend)
{
    public ProposalPolicy Policy => Office.Policy.Proposals;

    /// <summary>The last day that the rules allow for the first answer; null where the policy no longer has them.</summary>
    public DateOnly? Latest => Limit?.For(Proposal.Complicated).From(Proposal.HandedOver, Office.Calendar);

    public string NameOf(string person) => Office.NameOf(person);

    public static ProposalView Of(Proposal proposal, Office office, IReadOnlyList<JournalEntry> journal, string visitor, DateTimeOffset now)
    {
        var today = China.DateOf(now);
        var supervises = office.MaySupervise(visitor);
        var assists = proposal.Rounds[0].Answer is null ? office.MayAssist(proposal, visitor, today) : [];
        return new(
            proposal,
            office.Matters[proposal.Matter],
            office.Policy.Proposals.Of(proposal.Jurisdiction, proposal.Kind),
            office,
            today,
            [.. journal.Reverse()],
            proposal.Last.Answer is null && office.MayAnswer(proposal, visitor, today) is not null,
            [.. assists.Select(a => a.Assist.Unit)],
            supervises && proposal.Last is { Answer: not null, Rating: null },
            supervises && Proposing.CanExtend(proposal));
    }

    /// <summary>How a rating reads: A 满意.</summary>
    public string Rating(ProposalRating rating) => $"{rating.Mark} {Policy.Rating(rating.Mark)?.Word}";

    /// <summary>How an answer's category reads: A 类（已经解决或基本解决）.</summary>
    public string Category(ProposalAnswer answer) => $"{answer.Category} 类（{Policy.Category(answer.Category)?.Word}）";
}
