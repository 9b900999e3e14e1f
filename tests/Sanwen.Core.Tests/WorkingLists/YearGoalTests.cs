using Sanwen.Core.Approvals;
using Sanwen.Core.Matters;

namespace Sanwen.Core.Tests.WorkingLists;

public sealed class YearGoalTests
{
    private static readonly Matter ThreeYears = Given.Matter() with
    {
        Due = new(2028, 12, 31),
        YearGoals = [new(2026, 40, ""), new(2027, 70, ""), new(2028, 100, "")],
    };

    [Theory]
    [InlineData("2025-12-31", 0)]
    [InlineData("2026-06-30", 20)]
    [InlineData("2026-12-31", 40)]
    [InlineData("2027-06-30", 55)]
    [InlineData("2027-12-31", 70)]
    [InlineData("2028-12-31", 100)]
    [InlineData("2029-03-01", 100)]
    public void The_calendar_expects_what_lies_between_the_goals_of_two_years(string day, int expected) =>
        Assert.Equal(expected, TimeProgress.Of(ThreeYears, Given.Day(day)), 10);

    [Theory]
    [InlineData("2026-12-31", "2026-06-30", 20)]
    [InlineData("2026-12-31", "2027-01-01", 40)]
    [InlineData("2026-06-30", "2026-03-31", 20)]
    public void A_matter_of_one_year_is_to_reach_that_years_goal(string due, string day, int expected) =>
        Assert.Equal(expected, TimeProgress.Of(ThreeYears with { Due = Given.Day(due) }, Given.Day(day)), 10);

    [Theory]
    [InlineData("2026-09-29", 0)]
    [InlineData("2026-09-30", 30)]
    [InlineData("2026-12-31", 40)]
    [InlineData("2027-01-01", 40)]
    [InlineData("2027-06-30", 60)]
    public void Milestones_say_the_cumulative_percentage_themselves(string day, int expected)
    {
        var matter = ThreeYears with
        {
            Basis = ProgressBasis.Milestones,
            Milestones = [new(new(2026, 9, 30), 30, "三季度"), new(new(2027, 6, 30), 60, "期中")],
        };

        Assert.Equal(expected, TimeProgress.Of(matter, Given.Day(day)));
    }

    [Fact]
    public void Half_of_a_plan_may_be_all_that_its_first_year_asks_for()
    {
        Assert.Equal(Light.Green, Light1(40));
        Assert.Equal(Light.Yellow, Light1(25));
        Assert.Equal(Light.Red, Light1(5));

        static Light Light1(decimal progress) => Standing.Of(ThreeYears with { Progress = progress }, new(2026, 12, 31), Given.Policy.Lights).Light;
    }

    [Theory]
    [InlineData("2026-12-31", 35, 40)]
    [InlineData("2026-12-31", 45, 45)]
    [InlineData("2028-12-31", 45, 100)]
    public void Closing_a_year_out_reaches_its_goal_and_no_more(string due, int progress, int reached)
    {
        var approval = new Approval
        {
            Key = "approval-closeout-M-1-1",
            Kind = ApprovalKind.CloseOut,
            Subject = "M-1",
            Matters = ["M-1"],
            Deciders = [Given.Leader],
            About = Given.Doer,
            AskedAt = Given.At("2026-12-20 09:00"),
            ExpiresAt = Given.At("2027-01-20 09:00"),
            Ruling = new(Verdict.Approved, Given.Leader, null, Given.At("2026-12-21 09:00"), ""),
        };

        Assert.Equal(reached, MatterMoves.Settle(ThreeYears with { Due = Given.Day(due), Progress = progress }, approval).Progress);
    }
}
