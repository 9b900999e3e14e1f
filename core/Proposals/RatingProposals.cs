using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Proposals;

/// <summary>Takes what proposers say of the answers: by their own link, or on paper by way of a supervision officer. The first rating of a round stands.</summary>
public sealed class RatingProposals(IStore store, OfficeReader offices)
{
    /// <param name="key">The matter's.</param>
    /// <param name="round">The round that is rated.</param>
    /// <param name="by">The address that the proposer's link was sent to.</param>
    /// <param name="words">Needed where the rating leads to a redo; at most 500 characters.</param>
    public Task<ProposalOutcome> Rate(string key, int round, string by, string mark, string words, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Move(
            offices,
            key,
            now,
            (p, office) => by != p.Email
                ? (null, new ProposalOutcome.Refused("这件建议提案由领衔提出人评价。"))
                : Rate(p, round, new(mark, words.Trim(), China.DateOf(now), by, OnPaper: false, now), office, now),
            cancel);

    /// <summary>A rating that came on paper, also after the time for it.</summary>
    /// <param name="by">The address of a supervision officer.</param>
    /// <param name="on">The day of the paper: from the answer to today.</param>
    public Task<ProposalOutcome> Record(
        string key, int round, string by, string mark, string words, DateOnly on, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Move(offices, key, now, (p, office) => Record(p, round, new(mark, words.Trim(), on, by, OnPaper: true, now), office, now), cancel);

    private static (ProposalStep?, ProposalOutcome?) Record(Proposal proposal, int round, ProposalRating rating, Office office, DateTimeOffset now)
    {
        if (!office.MaySupervise(rating.By)) return (null, new ProposalOutcome.Refused("只有督办员可以登记书面评价。"));
        var answered = proposal.Rounds.ElementAtOrDefault(round - 1)?.Answer?.On;
        return answered is not null && (rating.On < answered || rating.On > China.DateOf(now))
            ? (null, new ProposalOutcome.Wrong("评价日期应在答复之日至今天之间。"))
            : Rate(proposal, round, rating, office, now);
    }

    private static (ProposalStep?, ProposalOutcome?) Rate(Proposal proposal, int round, ProposalRating rating, Office office, DateTimeOffset now)
    {
        if (round < 1 || round > proposal.Rounds.Count) return (null, new ProposalOutcome.Refused("没有这一次办理。"));
        var rated = proposal.Rounds[round - 1];
        if (rated.Rating is { } before) return (null, new ProposalOutcome.Ended(ProposalWords.Of(before, office)));
        if (rated.Answer is null) return (null, new ProposalOutcome.Ended("还没有答复，不能评价。"));
        if (office.Policy.Proposals.Rating(rating.Mark) is not { } level) return (null, new ProposalOutcome.Wrong("请选择评价等次。"));
        if (rating.Words.Length > Replies.MaxWords) return (null, new ProposalOutcome.Wrong($"意见有 {rating.Words.Length} 字，请控制在 {Replies.MaxWords} 字以内。"));
        return level.Redo && rating.Words.Length == 0
            ? (null, new ProposalOutcome.Wrong($"评价为 {level.Mark}（{level.Word}）将重新办理，请写明意见。"))
            : (ProposalMoves.Rate(proposal, rating, office, now), null);
    }
}
