using Sanwen.Core.Matters;

namespace Sanwen.Core.Tests;

public sealed class LightTests
{
    [Theory]
    [InlineData(ProgressBasis.HalfMonths, "2026-01-01", "2026-12-31", "2026-07-15", 13, 24)]
    [InlineData(ProgressBasis.HalfMonths, "2026-01-01", "2026-12-31", "2026-07-14", 12, 24)]
    [InlineData(ProgressBasis.HalfMonths, "2026-01-01", "2026-12-31", "2026-01-14", 0, 1)]
    [InlineData(ProgressBasis.HalfMonths, "2026-01-01", "2026-12-31", "2026-12-31", 1, 1)]
    [InlineData(ProgressBasis.HalfMonths, "2026-01-01", "2026-12-31", "2025-12-31", 0, 1)]
    [InlineData(ProgressBasis.HalfMonths, "2026-03-10", "2026-09-20", "2026-03-15", 1, 14)]
    [InlineData(ProgressBasis.HalfMonths, "2026-03-10", "2026-09-20", "2026-09-19", 13, 14)]
    [InlineData(ProgressBasis.HalfMonths, "2025-07-01", "2027-06-30", "2026-06-30", 1, 2)]
    [InlineData(ProgressBasis.Months, "2026-01-01", "2026-12-31", "2026-07-30", 6, 12)]
    [InlineData(ProgressBasis.Months, "2026-01-01", "2026-12-31", "2026-07-31", 7, 12)]
    [InlineData(ProgressBasis.Days, "2026-01-01", "2026-12-31", "2026-01-01", 1, 365)]
    [InlineData(ProgressBasis.Days, "2026-10-01", "2026-10-10", "2026-10-05", 5, 10)]
    public void Time_progress_counts_what_is_completed(
        ProgressBasis basis, string start, string due, string day, int completed, int all)
    {
        var matter = Given.Matter() with { Basis = basis, Start = Given.Day(start), Due = Given.Day(due) };

        Assert.Equal(100m * completed / all, TimeProgress.Of(matter, Given.Day(day)), 10);
    }

    [Theory]
    [InlineData("2026-03-30", 0)]
    [InlineData("2026-03-31", 30)]
    [InlineData("2026-12-30", 60)]
    [InlineData("2026-12-31", 100)]
    public void By_milestones_what_is_due_counts(string day, int expected)
    {
        var matter = Given.Matter() with
        {
            Basis = ProgressBasis.Milestones,
            Milestones = [new(new(2026, 3, 31), 30, "招标"), new(new(2026, 6, 30), 60, "主体")],
        };

        Assert.Equal(expected, TimeProgress.Of(matter, Given.Day(day)));
    }

    [Fact]
    public void A_project_at_71_4_percent_on_15_July_is_17_23_points_ahead()
    {
        var standing = Standing.Of(Given.Matter(progress: 71.4m), new(2026, 7, 15), Given.Policy.Lights);

        Assert.Equal(54.17m, standing.TimeProgress);
        Assert.Equal(17.23m, standing.Deviation);
        Assert.Equal(Light.Green, standing.Light);
    }

    // 30 June is exactly 50 % of a calendar year by half-months.
    [Theory]
    [InlineData(40.1, Light.Green)]
    [InlineData(40.01, Light.Green)]
    [InlineData(40.0, Light.Yellow)]
    [InlineData(20.0, Light.Yellow)]
    [InlineData(19.9, Light.Red)]
    [InlineData(100, Light.Green)]
    public void The_light_follows_the_deviation(double progress, Light light) => Assert.Equal(
        light, Standing.Of(Given.Matter(progress: (decimal)progress), new(2026, 6, 30), Given.Policy.Lights).Light);

    [Theory]
    [InlineData("2026-03-31", 1, false)]
    [InlineData("2026-04-01", 0, true)]
    [InlineData("2026-03-31", 0, false)]
    public void Not_started_for_three_months_is_red(string day, int progress, bool red)
    {
        var matter = Given.Matter(progress: progress) with { Due = new(2027, 12, 31) };

        Assert.Equal(red, Standing.Of(matter, Given.Day(day), Given.Policy.Lights).Light == Light.Red);
    }

    [Fact]
    public void The_day_after_due_an_open_matter_is_overdue_and_red()
    {
        var matter = Given.Matter(progress: 100);

        Assert.False(Standing.Of(matter, new(2026, 12, 31), Given.Policy.Lights).Overdue);
        Assert.Equal((true, Light.Red), Overdue(matter));
    }

    [Fact]
    public void A_close_out_applied_for_in_time_keeps_a_matter_from_being_overdue()
    {
        Assert.Equal((false, Light.Green), Overdue(Given.Matter(progress: 100) with { CloseOutAppliedOn = new(2026, 12, 31) }));
        Assert.Equal((true, Light.Red), Overdue(Given.Matter(progress: 100) with { CloseOutAppliedOn = new(2027, 1, 1) }));
    }

    [Fact]
    public void A_closed_matter_is_blue_from_the_day_it_was_closed()
    {
        var matter = Given.Matter(progress: 0) with { Status = MatterStatus.Closed, ClosedOn = new(2026, 10, 8) };

        Assert.Equal(Light.Blue, Standing.Of(matter, new(2026, 10, 8), Given.Policy.Lights).Light);
        Assert.Equal(Light.Red, Standing.Of(matter, new(2026, 10, 7), Given.Policy.Lights).Light);
    }

    private static (bool, Light) Overdue(Matter matter)
    {
        var standing = Standing.Of(matter, new(2027, 1, 2), Given.Policy.Lights);
        return (standing.Overdue, standing.Light);
    }
}
