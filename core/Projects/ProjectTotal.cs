using Sanwen.Core.Policies;

namespace Sanwen.Core.Projects;

/// <summary>What projects whose amounts are in one unit of money have come to together.</summary>
/// <param name="Money">元, 万元 or 亿元.</param>
/// <param name="Planned">The sum of the annual plans.</param>
/// <param name="Rate">完成率: percent of <paramref name="Planned"/> invested, two decimals.</param>
/// <param name="TimeProgress">时序进度 of the projects weighted by their plans: percent, two decimals.</param>
public sealed record ProjectTotal(string Money, int Projects, decimal Planned, decimal Invested, decimal Rate, decimal TimeProgress)
{
    public decimal Deviation => Rate - TimeProgress;

    /// <summary>One total for each unit of money, that of most projects first.</summary>
    public static IReadOnlyList<ProjectTotal> Of(IEnumerable<Project> projects, DateOnly day, LightPolicy policy) =>
    [
        .. projects.GroupBy(p => p.Money).Select(g => Of(g.Key, [.. g.Select(p => (p, ProjectStanding.Of(p, day, policy)))]))
            .OrderByDescending(t => t.Projects).ThenBy(t => t.Money, StringComparer.Ordinal),
    ];

    private static ProjectTotal Of(string money, IReadOnlyList<(Project Project, ProjectStanding Standing)> projects)
    {
        var planned = projects.Sum(p => p.Project.PlannedInvestment);
        var invested = projects.Sum(p => p.Standing.Invested);
        var expected = projects.Sum(p => p.Project.PlannedInvestment * p.Standing.Standing.TimeProgress);
        return new(money, projects.Count, planned, invested, Round(100m * invested / planned), Round(expected / planned));
    }

    private static decimal Round(decimal percent) => Math.Round(percent, 2, MidpointRounding.AwayFromZero);
}
