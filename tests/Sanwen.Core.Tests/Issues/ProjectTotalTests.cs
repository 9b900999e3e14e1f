using Sanwen.Core.Projects;

namespace Sanwen.Core.Tests.Issues;

public sealed class ProjectTotalTests
{
    [Fact]
    public void Amounts_are_added_by_unit_of_money_and_measured_against_the_calendar()
    {
        var total = Assert.Single(ProjectTotal.Of(
            [Invested("A", 1000, 713.46m, "亿元"), Invested("B", 139.3m, 100, "亿元")], Given.Day("2026-07-15"), Given.Policy.Lights));

        Assert.Equal(("亿元", 2, 1139.3m, 813.46m), (total.Money, total.Projects, total.Planned, total.Invested));
        Assert.Equal((71.4m, 54.17m, 17.23m), (total.Rate, total.TimeProgress, total.Deviation));
    }

    [Fact]
    public void Units_of_money_are_never_added_to_each_other()
    {
        var totals = ProjectTotal.Of(
            [Invested("A", 2, 1, "亿元"), Invested("B", 500, 100, "万元"), Invested("C", 500, 400, "万元")], Given.Day("2026-07-15"), Given.Policy.Lights);

        Assert.Equal([("万元", 50m), ("亿元", 50m)], totals.Select(t => (t.Money, t.Rate)));
    }

    private static Project Invested(string key, decimal planned, decimal amount, string money) =>
        (IssueOffice.Project(key) with { PlannedInvestment = planned, Money = money })
        .With(new Investment(new(2026, 7), amount, Given.At("2026-07-15 10:00"), "x"));
}
