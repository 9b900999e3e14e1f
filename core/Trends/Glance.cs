using Sanwen.Core.Matters;

namespace Sanwen.Core.Trends;

/// <summary>What a leader reads in ten seconds.</summary>
/// <param name="Now">The last month; null while nothing is known of it.</param>
/// <param name="RedMore">Red lights more than at the end of the month before; null where that one is a gap.</param>
/// <param name="Answered">The latest month that is over; null while none is.</param>
/// <param name="OnTimeMore">Points more answered on time than in the month before that; null where either rate is not known.</param>
/// <param name="Behind">Open projects that are behind time progress.</param>
/// <param name="BehindRed">Those of them that are red.</param>
/// <param name="Attention">The unit with most red lights, among equals the one with the larger share; null where nothing is red.</param>
public sealed record Glance(
    MonthFigures? Now, int? RedMore, MonthFigures? Answered, decimal? OnTimeMore, int Projects, int Behind, int BehindRed, UnitMonth? Attention)
{
    public static Glance Of(Trend trend, IReadOnlyList<ProjectLine> projects)
    {
        var (now, answered) = (trend.Last, trend.Finished);
        var behind = projects.Where(p => p.Standing.IsBehind).ToList();
        return new(
            now,
            now is null ? null : now.All.Lights.Red - Before(trend, now)?.All.Lights.Red,
            answered,
            answered is null ? null : answered.All.Rates.OnTimeRate - Before(trend, answered)?.All.Rates.OnTimeRate,
            projects.Count,
            behind.Count,
            behind.Count(p => p.Standing.Standing.Light == Light.Red),
            now?.Units.Where(u => u.Lights.Red > 0).OrderByDescending(u => u.Lights.Red).ThenByDescending(u => u.RedShare)
                .ThenBy(u => u.Unit, StringComparer.Ordinal).FirstOrDefault());
    }

    private static MonthFigures? Before(Trend trend, MonthFigures figures) => trend.Of(figures.Month.Previous);
}
