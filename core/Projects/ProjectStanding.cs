using Sanwen.Core.Matters;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;

namespace Sanwen.Core.Projects;

/// <summary>How a project stands as of the end of a day.</summary>
/// <param name="Invested">Cumulative in the day's year, in the project's unit of money.</param>
/// <param name="Rate">完成率: percent of the annual plan invested, two decimals; above 100 where more was invested than planned.</param>
public sealed record ProjectStanding(decimal Invested, decimal Rate, Standing Standing)
{
    /// <summary>Open, and less of the annual plan is invested than the calendar expects.</summary>
    public bool IsBehind => Standing is { Light: not Light.Blue, Deviation: < 0 };

    /// <summary>
    /// The annual plan is measured against the part of the calendar year that the project runs in: by half-months over a whole
    /// year, 15 July expects 13/24. Lights are those of matters.
    /// </summary>
    public static ProjectStanding Of(Project project, DateOnly day, LightPolicy policy)
    {
        var invested = project.InvestedBy(YearMonth.Of(day));
        var rate = Math.Round(100m * invested / project.PlannedInvestment, 2, MidpointRounding.AwayFromZero);
        var (start, due) = InYear(project, day.Year);
        var standing = Standing.Of(
            rate,
            TimeProgress.Of(project.Basis, start, due, [new(due, 100, "")], day),
            closed: project.ClosedOn <= day,
            overdue: day > project.Due,
            notStarted: invested == 0 && day >= start.AddMonths(policy.NotStartedMonths),
            policy);
        return new(invested, rate, standing);
    }

    /// <summary>The project's days within a year; its own where it does not run in that year.</summary>
    private static (DateOnly Start, DateOnly Due) InYear(Project project, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (project.Due < first || project.Start > last) return (project.Start, project.Due);
        return (project.Start > first ? project.Start : first, project.Due < last ? project.Due : last);
    }
}

public static class Investments
{
    /// <summary>The year's cumulative amount at the end of a month: the latest reported for it or an earlier month of its year; 0 without one.</summary>
    public static decimal InvestedBy(this Project project, YearMonth month) => project.Investments
        .LastOrDefault(i => i.Month.Year == month.Year && i.Month <= month)?.Amount ?? 0;

    /// <summary>Whether more than planned for the year was invested: allowed, and worth a second look.</summary>
    public static bool IsAbovePlan(this Project project, decimal invested) => invested > project.PlannedInvestment;

    /// <summary>The project with an amount entered for its month, in place of one entered before.</summary>
    public static Project With(this Project project, Investment investment) => project with
    {
        Investments = [.. project.Investments.Where(i => i.Month != investment.Month).Append(investment).OrderBy(i => i.Month)],
    };
}
