using Sanwen.Core.Policies;
using Sanwen.Core.Projects;
using Sanwen.Core.Time;

namespace Sanwen.Web.Components;

/// <summary>A year of a project's investment against time progress, in percent of the annual plan.</summary>
/// <param name="Expected">Time progress as of the end of the 15th and of the last day of each month.</param>
/// <param name="Reported">What was reported in the year, by month.</param>
public sealed record InvestmentYear(DateOnly Today, string Money, IReadOnlyList<(DateOnly Day, decimal Percent)> Expected, IReadOnlyList<ReportedMonth> Reported)
{
    public static InvestmentYear Of(Project project, DateOnly today, LightPolicy policy)
    {
        var months = Enumerable.Range(1, 12).Select(m => new YearMonth(today.Year, m)).ToList();
        var days = months.SelectMany(m => new[] { m.FirstDay.AddDays(14), m.LastDay });
        return new(
            today,
            project.Money,
            [.. days.Select(d => (d, ProjectStanding.Of(project, d, policy).Standing.TimeProgress))],
            [.. project.Investments.Where(i => i.Month.Year == today.Year).Select(i => ReportedMonth.Of(i, project, policy))]);
    }
}

/// <param name="Rate">Percent of the annual plan.</param>
/// <param name="TimeProgress">As of the month's last day.</param>
public sealed record ReportedMonth(YearMonth Month, decimal Amount, decimal Rate, decimal TimeProgress)
{
    public static ReportedMonth Of(Investment investment, Project project, LightPolicy policy)
    {
        var standing = ProjectStanding.Of(project, investment.Month.LastDay, policy);
        return new(investment.Month, investment.Amount, standing.Rate, standing.Standing.TimeProgress);
    }
}
