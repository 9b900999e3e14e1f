using Sanwen.Core.Projects;
using Sanwen.Core.Trends;

namespace Sanwen.Web.Pages.Trends;

/// <summary>What the page of trends shows.</summary>
/// <param name="Day">The day as of which projects stand.</param>
/// <param name="Compared">The month that units are compared in; null while nothing is known.</param>
/// <param name="Units">They as they were in that month, the worst first.</param>
/// <param name="Projects">All of them, the furthest behind first.</param>
/// <param name="Totals">Their sums, one for each unit of money.</param>
public sealed record TrendView(
    TrendQuery Query,
    TrendLinks Links,
    DateOnly Day,
    Trend Trend,
    Glance Glance,
    MonthFigures? Compared,
    IReadOnlyList<UnitMonth> Units,
    IReadOnlyList<ProjectLine> Projects,
    IReadOnlyList<ProjectTotal> Totals)
{
    /// <summary>Whether projects stand as they do today.</summary>
    public bool IsToday => Day == Links.Today;

    /// <summary>What a month came to for the unit chosen; null for a gap.</summary>
    public UnitMonth? Of(TrendMonth month) => month.Figures?.Of(Query.Unit);
}
