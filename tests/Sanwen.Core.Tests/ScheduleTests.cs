using Sanwen.Core.Months;
using Sanwen.Core.Time;

namespace Sanwen.Core.Tests;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("2026-09", Question.Plan, "2026-09-01 09:00", "2026-09-04 18:00")]
    [InlineData("2026-09", Question.Progress, "2026-09-15 09:00", "2026-09-17 18:00")]
    [InlineData("2026-09", Question.Result, "2026-09-28 09:00", "2026-09-30 18:00")]
    [InlineData("2026-10", Question.Plan, "2026-10-08 09:00", "2026-10-12 18:00")]
    [InlineData("2026-10", Question.Progress, "2026-10-15 09:00", "2026-10-19 18:00")]
    [InlineData("2026-10", Question.Result, "2026-10-28 09:00", "2026-10-30 18:00")]
    [InlineData("2026-02", Question.Progress, "2026-02-24 09:00", "2026-02-26 18:00")] // the 15th falls into Spring Festival
    [InlineData("2026-02", Question.Result, "2026-02-26 09:00", "2026-02-28 18:00")] // 28 Feb is a worked Saturday
    public void Questions_open_and_are_due_by_the_default_policy(string month, Question question, string opens, string due)
    {
        var value = YearMonth.Parse(month);
        var opensAt = Schedule.OpensAt(Given.Policy, Given.Calendar, value, question);

        Assert.Equal(Given.At(opens), opensAt);
        Assert.Equal(Given.At(due), Schedule.DueAt(Given.Policy, Given.Calendar, value, question, opensAt));
    }

    [Theory]
    [InlineData("2026-09-15 16:00", "2026-09-17 18:00")] // later the same day: nothing moves
    [InlineData("2026-09-16 08:00", "2026-09-18 18:00")]
    [InlineData("2026-09-19 12:00", "2026-09-21 18:00")] // a Saturday; the 20th is a worked Sunday
    public void A_question_opened_late_keeps_its_whole_window(string opened, string due) => Assert.Equal(
        Given.At(due), Schedule.DueAt(Given.Policy, Given.Calendar, new(2026, 9), Question.Progress, Given.At(opened)));

    [Fact]
    public void The_bulletin_of_September_leaves_two_working_days_after_the_last_rung() => Assert.Equal(
        Given.At("2026-10-15 09:00"), Schedule.BulletinAt(Given.Policy, Given.Calendar, Given.At("2026-09-30 18:00")));
}
