namespace Sanwen.Core.Matters;

/// <summary>What goals by year lead a matter to.</summary>
public static class YearGoalRules
{
    /// <summary>The goal in force in a year: its own, else the last one before it; null before the first.</summary>
    public static YearGoal? InForce(this IReadOnlyList<YearGoal> goals, int year) => goals.LastOrDefault(g => g.Year <= year);

    /// <summary>The percentage reached when the matter is done: its last day's year's goal, 100 for a matter without goals.</summary>
    public static decimal FullPercent(this Matter matter) => matter.YearGoals.InForce(matter.Due.Year)?.Percent ?? 100;

    /// <summary>
    /// Percent (0–100) expected by the end of <paramref name="day"/>: between the goal of the year before and that of the year, as the
    /// calendar of the year goes. Milestones say the cumulative percentage themselves, within these bounds.
    /// </summary>
    internal static decimal Expected(Matter matter, DateOnly day)
    {
        if (day < matter.Start) return 0;
        if (day > matter.Due) day = matter.Due;
        var goal = matter.YearGoals.InForce(day.Year)?.Percent ?? 0;
        var before = matter.YearGoals.InForce(day.Year - 1)?.Percent ?? 0;
        var (from, to) = (Later(matter.Start, new(day.Year, 1, 1)), Earlier(matter.Due, new(day.Year, 12, 31)));
        if (day == to) return goal;
        return matter.Basis == ProgressBasis.Milestones
            ? Math.Clamp(TimeProgress.Of(matter.Basis, matter.Start, matter.Due, matter.Milestones, day), before, goal)
            : before + ((goal - before) * TimeProgress.Of(matter.Basis, from, to, [], day) / 100);
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
