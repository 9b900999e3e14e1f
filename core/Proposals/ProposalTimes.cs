using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Proposals;

/// <summary>When what belongs to a proposal is due, reminded of and urged. Whole days end at the office's due time.</summary>
public static class ProposalTimes
{
    /// <summary>When a round is put to who answers.</summary>
    public static DateTimeOffset AskAt(ProposalRound round, Office office) => China.At(round.From, office.Policy.OpensAt);

    public static DateTimeOffset DueAt(DateOnly day, Office office) => China.At(day, office.Policy.DueAt);

    public static DateTimeOffset RemindAt(ProposalRound round, Office office) => Morning(office, round.Due, -office.Policy.Proposals.RemindWorkingDays);

    public static DateTimeOffset RemindAt(Assist assist, Office office) => Morning(office, assist.Due, -office.Policy.Proposals.AssistRemindWorkingDays);

    /// <summary>On the first working day after the limit, then every so many working days.</summary>
    public static DateTimeOffset UrgeAt(ProposalRound round, Office office) => round.UrgedAt is { } urged
        ? Morning(office, China.DateOf(urged), office.Policy.Proposals.UrgeWorkingDays)
        : Morning(office, round.Due, 1);

    /// <summary>An assisting unit's silence is told.</summary>
    public static DateTimeOffset TellAt(Assist assist, Office office) => Morning(office, assist.Due, 1);

    public static DateOnly RateBy(DateOnly answered, Office office) => answered.AddDays(office.Policy.Proposals.RatingDays);

    public static DateTimeOffset RemindRatingAt(DateOnly rateBy, Office office) =>
        China.At(rateBy.AddDays(-office.Policy.Proposals.RatingRemindDays), office.Policy.Ladder.At);

    public static DateTimeOffset UnratedAt(DateOnly rateBy, Office office) => China.At(rateBy.AddDays(1), office.Policy.Ladder.At);

    /// <summary>When it next wakes by itself; null when nothing is due by itself any more.</summary>
    public static DateTimeOffset? NextWake(Proposal proposal, Office office, DateTimeOffset now) => proposal.State() switch
    {
        ProposalState.Answering when proposal.Last.AskedAt is null => AskAt(proposal.Last, office),
        ProposalState.Answering when proposal.AwaitedAssists().Any(a => a.AskedAt is null) => now,
        ProposalState.Answering => Answering(proposal, office, now).Min(),
        ProposalState.Rating when proposal.Last.RateBy is { } by => Rating(proposal.Last, by, office, now),
        ProposalState.Rated when proposal.Last.SettledAt is null => now,
        _ => null,
    };

    private static DateTimeOffset Rating(ProposalRound round, DateOnly by, Office office, DateTimeOffset now) =>
        round.RatingAskedAt is null ? now
        : round.RatingRemindedAt is null && now < RemindRatingAt(by, office) ? RemindRatingAt(by, office)
        : UnratedAt(by, office);

    private static IEnumerable<DateTimeOffset> Answering(Proposal proposal, Office office, DateTimeOffset now)
    {
        var round = proposal.Last;
        yield return round.RemindedAt is null && now < RemindAt(round, office) ? RemindAt(round, office) : UrgeAt(round, office);
        foreach (var assist in proposal.AwaitedAssists().Where(a => a.ToldAt is null))
        {
            yield return assist.RemindedAt is null && now < RemindAt(assist, office) ? RemindAt(assist, office) : TellAt(assist, office);
        }
    }

    private static DateTimeOffset Morning(Office office, DateOnly day, int workingDays) =>
        China.At(office.Calendar.Add(day, workingDays), office.Policy.Ladder.At);
}
