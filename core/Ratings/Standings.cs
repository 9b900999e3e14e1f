using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings;

/// <summary>流动: how a subject's rating moved against the period before.</summary>
public enum Floating
{
    /// <summary>There is none of the period before.</summary>
    First,

    Same,

    Up,

    Down,
}

/// <summary>A subject's assessment beside the others of its period.</summary>
/// <param name="Rank">From 1; equal totals share a rank; null until it is closed.</param>
/// <param name="Before">Of the period right before.</param>
public sealed record Stand(Assessment Assessment, int? Rank, Rating? Before)
{
    /// <summary>By the place of the band in its scale, not by points.</summary>
    public Floating Floating => (Assessment.Rating, Before) switch
    {
        (null, _) or (_, null) => Floating.First,
        var (now, before) when now.Level > before.Level => Floating.Up,
        var (now, before) when now.Level < before.Level => Floating.Down,
        _ => Floating.Same,
    };
}

/// <summary>The assessments of a rubric in one period.</summary>
/// <param name="Stands">By rank; those not closed after them, by name.</param>
public sealed record Standings(Period Period, IReadOnlyList<Stand> Stands)
{
    public int Closed => Stands.Count(s => s.Assessment.Rating is not null);

    /// <summary>Those that count towards the target.</summary>
    public int Good => Stands.Count(s => s.Assessment.Rating?.Good == true);

    /// <summary>表彰名单.</summary>
    public IEnumerable<Stand> Commended => Stands.Where(s => s.Assessment.Rating?.Commended == true);

    /// <param name="assessments">Of one rubric, of any periods.</param>
    public static Standings Of(IReadOnlyCollection<Assessment> assessments, Period period)
    {
        var before = assessments.Where(a => a.Period == period.Previous).ToDictionary(a => a.Subject, a => a.Rating, StringComparer.Ordinal);
        var own = assessments.Where(a => a.Period == period).ToList();
        return new(period, [
            .. own.Select(a => new Stand(a, RankOf(a, own), before.GetValueOrDefault(a.Subject)))
                .OrderBy(s => s.Rank ?? int.MaxValue).ThenBy(s => s.Assessment.Subject, StringComparer.Ordinal),
        ]);
    }

    private static int? RankOf(Assessment assessment, IEnumerable<Assessment> all) =>
        assessment.Rating is { } rating ? 1 + all.Count(a => a.Rating?.Total > rating.Total) : null;
}
