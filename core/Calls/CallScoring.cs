namespace Sanwen.Core.Calls;

/// <summary>How a nomination stands in the ranking.</summary>
/// <param name="Mean">0 to 100, two decimals; null where no judge could score it.</param>
/// <param name="Rank">From 1; equal means have the same rank, and as many ranks are left out after it.</param>
/// <param name="Totals">What counts, by judge.</param>
/// <param name="Excluded">The judges who may not score it, as it is their own unit's.</param>
public sealed record RankedNomination(
    Nomination Nomination, decimal? Mean, int? Rank, bool Tied, IReadOnlyList<JudgeTotal> Totals, IReadOnlyList<string> Excluded);

/// <param name="Total">0 to 100, weighted.</param>
/// <param name="Trimmed">Whether it was left out as the highest or the lowest.</param>
public sealed record JudgeTotal(string Judge, decimal Total, bool Trimmed);

/// <summary>量化评审: the mean of the judges' weighted totals.</summary>
public static class CallScoring
{
    private const int Decimals = 2;

    /// <summary>The weighted total of one judge's points, 0 to 100.</summary>
    /// <param name="points">One for each criterion, 0 to 100.</param>
    public static decimal Total(IReadOnlyList<Criterion> criteria, IReadOnlyList<decimal> points) =>
        criteria.Zip(points, (c, p) => c.Weight * p).Sum() / 100;

    /// <summary>The mean of totals, rounded half away from zero; null without any.</summary>
    /// <param name="trimFrom">With that many totals or more, one highest and one lowest are left out; 0: never.</param>
    public static decimal? Mean(IReadOnlyList<decimal> totals, int trimFrom) =>
        Kept(totals, trimFrom) is { Count: > 0 } kept ? Math.Round(kept.Average(), Decimals, MidpointRounding.AwayFromZero) : null;

    /// <summary>All nominations, the best first, those of equal mean in the order of their numbers; those that nobody scored last.</summary>
    public static IReadOnlyList<RankedNomination> Ranking(Call call, int trimFrom)
    {
        var scored = call.Nominations.Select(n => Scored(call, n, trimFrom)).OrderByDescending(r => r.Mean ?? -1).ThenBy(r => r.Nomination.Number).ToList();
        return
        [
            .. scored.Select(r => r.Mean is null ? r : r with
            {
                Rank = 1 + scored.Count(other => other.Mean > r.Mean),
                Tied = scored.Count(other => other.Mean == r.Mean) > 1,
            }),
        ];
    }

    private static RankedNomination Scored(Call call, Nomination nomination, int trimFrom)
    {
        var given = call.Ballots
            .SelectMany(b => b.Marks.Where(m => m.Nomination == nomination.Number).Select(m => (b.Judge, Total: Total(call.Criteria, m.Points))))
            .OrderBy(g => g.Total).ToList();
        var trims = Trims(given.Count, trimFrom);
        return new(
            nomination,
            Mean([.. given.Select(g => g.Total)], trimFrom),
            null,
            false,
            [.. given.Select((g, i) => new JudgeTotal(g.Judge, g.Total, trims && (i == 0 || i == given.Count - 1)))],
            [.. call.Ballots.Where(b => b.Excluded.Contains(nomination.Number)).Select(b => b.Judge)]);
    }

    private static bool Trims(int count, int trimFrom) => trimFrom > 0 && count >= trimFrom;

    private static IReadOnlyList<decimal> Kept(IReadOnlyList<decimal> totals, int trimFrom) =>
        Trims(totals.Count, trimFrom) ? [.. totals.Order().Skip(1).SkipLast(1)] : totals;
}
