namespace Sanwen.Core.Matters;

/// <summary>时序进度: the progress that the calendar alone would expect.</summary>
public static class TimeProgress
{
    /// <summary>
    /// Percent (0–100, exact) expected by the end of <paramref name="day"/>: 0 before the start, 100 from the due day on.
    /// Half-months and months count when they are completed; the one that the due day falls in is completed on that day.
    /// By half-months over a calendar year, 15 July is 13/24. A matter with goals by year is to reach those.
    /// </summary>
    public static decimal Of(Matter matter, DateOnly day) => matter.YearGoals.Count > 0
        ? YearGoalRules.Expected(matter, day)
        : Of(matter.Basis, matter.Start, matter.Due, matter.Milestones, day);

    /// <inheritdoc cref="Of(Matter, DateOnly)"/>
    public static decimal Of(ProgressBasis basis, DateOnly start, DateOnly due, IReadOnlyList<Milestone> milestones, DateOnly day)
    {
        if (day < start) return 0;
        if (day >= due) return 100;
        return basis switch
        {
            ProgressBasis.HalfMonths => Completed(HalfMonth(start), HalfMonth(day.AddDays(1)), HalfMonth(due)),
            ProgressBasis.Months => Completed(MonthOf(start), MonthOf(day.AddDays(1)), MonthOf(due)),
            ProgressBasis.Days => Completed(start.DayNumber, day.DayNumber + 1, due.DayNumber),
            _ => milestones.Where(m => m.Date <= day).Select(m => m.Percent).DefaultIfEmpty(0).Max(),
        };
    }

    /// <summary>Periods ended before <paramref name="current"/> out of all from first to last.</summary>
    private static decimal Completed(int first, int current, int last) => 100m * (current - first) / (last - first + 1);

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month;

    private static int HalfMonth(DateOnly day) => (MonthOf(day) * 2) + (day.Day > 15 ? 1 : 0);
}
