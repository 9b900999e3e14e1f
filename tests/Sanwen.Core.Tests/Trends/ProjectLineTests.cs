using Sanwen.Core.Matters;
using Sanwen.Core.Projects;
using Sanwen.Core.Time;
using Sanwen.Core.Trends;

namespace Sanwen.Core.Tests.Trends;

public sealed class ProjectLineTests
{
    [Theory]
    [InlineData("2026-07-15", 71.4, 54.17, 17.23, false)]
    [InlineData("2026-07-15", 54.17, 54.17, 0, false)]
    [InlineData("2026-07-15", 40, 54.17, -14.17, true)]
    [InlineData("2026-12-31", 100, 100, 0, false)]
    public void Completed_investment_is_set_against_time_progress(string day, decimal invested, decimal expected, decimal deviation, bool behind)
    {
        var line = Assert.Single(ProjectLine.Of([Project("XM-1", invested)], Given.Day(day), Given.Policy.Lights));
        Assert.Equal((invested, expected, deviation), (line.Standing.Rate, line.Standing.Standing.TimeProgress, line.Standing.Standing.Deviation));
        Assert.Equal(behind, line.Standing.IsBehind);
    }

    [Fact]
    public void The_furthest_behind_come_first_and_one_that_is_closed_is_not_behind()
    {
        Project[] projects = [Project("XM-1", 71.4m), Project("XM-2", 10), Project("XM-3", 30) with { ClosedOn = new(2026, 7, 1) }];
        var lines = ProjectLine.Of(projects, new(2026, 7, 15), Given.Policy.Lights);
        Assert.Equal(["XM-2", "XM-3", "XM-1"], lines.Select(l => l.Project.Key));
        var glance = Glance.Of(Trend.Of([], new(2026, 7), 12), lines);
        Assert.Equal((3, 1, 1), (glance.Projects, glance.Behind, glance.BehindRed));
    }

    private static Project Project(string key, decimal invested) => new Project
    {
        Key = key,
        Name = key,
        Developer = "城建办",
        PlannedInvestment = 100,
        Money = "亿元",
        Start = new(2026, 1, 1),
        Due = new(2026, 12, 31),
        Basis = ProgressBasis.HalfMonths,
    }.With(new Investment(new YearMonth(2026, 6), invested, default, ""));
}
