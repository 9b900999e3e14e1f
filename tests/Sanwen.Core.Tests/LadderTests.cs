using Sanwen.Core.Months;
using Sanwen.Core.Rounds;

namespace Sanwen.Core.Tests;

public sealed class LadderTests
{
    private static AskRound Round(string opened, string due, params FiredRung[] fired) => new()
    {
        Month = new(2026, 9),
        Question = Question.Result,
        Person = Given.Doer,
        OpenedAt = Given.At(opened),
        DueAt = Given.At(due),
        Fired = fired,
    };

    private static FiredRung? Next(AskRound round, string now) =>
        Ladder.Next(round, Given.Policy.Ladder, Given.Calendar, Given.At(now));

    [Fact]
    public void The_September_result_climbs_over_the_National_Day_holiday()
    {
        FiredRung[] expected =
        [
            new(Rung.Reminder, Given.At("2026-09-29 09:00")),
            new(Rung.Urge, Given.At("2026-10-08 09:00")),
            new(Rung.Notice, Given.At("2026-10-10 09:00")),
            new(Rung.Approval, Given.At("2026-10-13 09:00")),
        ];
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], Next(Round("2026-09-28 09:00", "2026-09-30 18:00", expected[..i]), "2026-09-28 09:00"));
        }

        Assert.Null(Next(Round("2026-09-28 09:00", "2026-09-30 18:00", expected), "2026-10-13 09:00"));
    }

    [Fact]
    public void The_reminder_of_the_October_plan_goes_on_the_worked_Saturday() => Assert.Equal(
        new(Rung.Reminder, Given.At("2026-10-10 09:00")), Next(Round("2026-10-08 09:00", "2026-10-12 18:00"), "2026-10-08 09:00"));

    [Fact]
    public void Nobody_is_reminded_after_the_due_time() => Assert.Equal(
        Rung.Urge, Next(Round("2026-09-28 09:00", "2026-09-30 18:00"), "2026-09-30 18:00")!.Rung);

    [Fact]
    public void A_reminder_that_would_come_with_the_question_is_left_out() => Assert.Equal(
        Rung.Urge, Next(Round("2026-09-29 09:00", "2026-09-30 18:00"), "2026-09-29 09:00")!.Rung);

    [Fact]
    public void A_rung_fired_late_pushes_the_next_ones_back() => Assert.Equal(
        new(Rung.Notice, Given.At("2026-10-15 09:00")),
        Next(Round("2026-09-28 09:00", "2026-09-30 18:00", new FiredRung(Rung.Urge, Given.At("2026-10-13 11:00"))), "2026-10-13 11:00"));
}
