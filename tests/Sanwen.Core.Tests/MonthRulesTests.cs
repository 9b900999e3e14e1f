using Sanwen.Core.Months;

namespace Sanwen.Core.Tests;

public sealed class MonthRulesTests
{
    private static readonly Month September = new() { Value = new(2026, 9) };

    [Fact]
    public void Before_its_first_question_a_month_waits_for_it() => Assert.Equal(
        new MonthStep.Wait(Given.At("2026-09-01 09:00")), MonthRules.Next(September, Given.Office(), Given.At("2026-09-01 08:59")));

    [Fact]
    public void At_its_time_a_question_opens()
    {
        var step = Assert.IsType<MonthStep.Open>(MonthRules.Next(September, Given.Office(), Given.At("2026-09-01 09:00")));

        Assert.Equal([new(Question.Plan, Given.At("2026-09-01 09:00"), Given.At("2026-09-04 18:00"), OpeningState.Opening)], step.Openings);
    }

    [Fact]
    public void Started_mid_month_only_the_latest_question_is_asked_and_the_earlier_ones_are_missed()
    {
        var step = Assert.IsType<MonthStep.Open>(MonthRules.Next(September, Given.Office(), Given.At("2026-09-21 10:00")));

        Assert.Equal([OpeningState.Missed, OpeningState.Opening], step.Openings.Select(o => o.State));
        Assert.Equal(Given.At("2026-09-23 18:00"), step.Openings[1].DueAt);
    }

    [Fact]
    public void On_the_day_the_next_question_opens_an_earlier_one_is_not_asked_any_more()
    {
        var step = Assert.IsType<MonthStep.Open>(MonthRules.Next(September, Given.Office(), Given.At("2026-09-15 00:00")));

        Assert.Equal((Question.Plan, OpeningState.Missed), (Assert.Single(step.Openings).Question, step.Openings[0].State));
    }

    [Fact]
    public void An_opening_that_was_interrupted_is_finished_first()
    {
        var opening = new Opening(Question.Plan, Given.At("2026-09-01 09:00"), Given.At("2026-09-04 18:00"), OpeningState.Opening);

        Assert.Equal(
            new MonthStep.Ask(opening),
            MonthRules.Next(September with { Openings = [opening] }, Given.Office(), Given.At("2026-09-15 09:00")));
    }

    [Theory]
    [InlineData("2026-09-12 10:00", "2026-09-14 09:00")] // a Saturday
    [InlineData("2026-09-02 22:00", "2026-09-03 09:00")]
    public void A_question_found_late_is_put_when_people_may_be_written_to(string now, string next)
    {
        Assert.Equal(new MonthStep.Wait(Given.At(next)), MonthRules.Next(September, Given.Office(), Given.At(now)));
        Assert.IsType<MonthStep.Open>(MonthRules.Next(September, Given.Office(), Given.At(next)));
    }

    [Fact]
    public void The_month_that_an_office_begins_with_asks_at_once_and_later_questions_do_not()
    {
        var first = September with { IsFirst = true };
        var step = Assert.IsType<MonthStep.Open>(MonthRules.Next(first, Given.Office(), Given.At("2026-09-12 22:00")));
        Assert.IsType<MonthStep.Ask>(MonthRules.Next(first with { Openings = step.Openings }, Given.Office(), Given.At("2026-09-12 22:01")));

        var asked = first with { Openings = [step.Openings[0] with { State = OpeningState.Open }] };
        Assert.Equal(new MonthStep.Wait(Given.At("2026-09-20 09:00")), MonthRules.Next(asked, Given.Office(), Given.At("2026-09-19 22:00")));
    }

    [Fact]
    public void An_opening_interrupted_in_the_day_is_not_finished_at_night()
    {
        var opening = new Opening(Question.Plan, Given.At("2026-09-01 09:00"), Given.At("2026-09-04 18:00"), OpeningState.Opening);

        Assert.Equal(
            new MonthStep.Wait(Given.At("2026-09-02 09:00")),
            MonthRules.Next(September with { Openings = [opening] }, Given.Office(), Given.At("2026-09-01 20:00")));
    }

    [Fact]
    public void A_bulletin_found_late_waits_for_the_next_morning()
    {
        var asked = September with
        {
            Openings = [.. Questions.All.Select(q => new Opening(q, Given.At("2026-09-28 09:00"), Given.At("2026-09-30 18:00"), OpeningState.Open))],
        };

        Assert.Equal(new MonthStep.Wait(Given.At("2026-10-19 09:00")), MonthRules.Next(asked, Given.Office(), Given.At("2026-10-17 12:00")));
    }

    [Fact]
    public void After_its_three_questions_a_month_closes_with_the_bulletin()
    {
        var asked = September with
        {
            Openings = [.. Questions.All.Select(q => new Opening(q, Given.At("2026-09-28 09:00"), Given.At("2026-09-30 18:00"), OpeningState.Open))],
        };

        Assert.Equal(new MonthStep.Wait(Given.At("2026-10-15 09:00")), MonthRules.Next(asked, Given.Office(), Given.At("2026-10-14 09:00")));
        Assert.IsType<MonthStep.Close>(MonthRules.Next(asked, Given.Office(), Given.At("2026-10-15 09:00")));
        Assert.Equal(
            new MonthStep.Wait(null),
            MonthRules.Next(asked with { ClosedAt = Given.At("2026-10-15 09:00") }, Given.Office(), Given.At("2026-10-15 09:00")));
    }
}
