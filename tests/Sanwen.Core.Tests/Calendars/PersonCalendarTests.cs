using Sanwen.Core.Calendars;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Core.Tests.Calendars;

public sealed class PersonCalendarTests
{
    private static readonly DateTimeOffset Now = China.At(new(2026, 10, 9), new(11, 0));

    private static readonly YearMonth October = new(2026, 10);

    [Fact]
    public void Open_matters_are_due_on_their_day_and_closed_or_other_peoples_ones_are_not_there()
    {
        var office = Given.Office(
            Given.Matter("M-1") with { Due = new(2026, 10, 31) },
            Given.Matter("M-2") with { Status = MatterStatus.Closed, ClosedOn = new(2026, 10, 1) },
            Given.Matter("M-3") with { Responsible = Given.Other });

        var due = PersonCalendar.Of(Given.Doer, office, OpenRounds.None, Now).Where(e => e.Id.StartsWith("due-", StringComparison.Ordinal));

        var entry = Assert.Single(due);
        Assert.Equal((new DateOnly(2026, 10, 31), null, "到期：事项M-1", true), (entry.Day, entry.At, entry.Title, entry.Remind));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(30, false)]
    public void A_milestone_is_there_until_it_is_reached(int progress, bool there)
    {
        var office = Given.Office(Given.Matter("M-1", progress) with
        {
            Basis = ProgressBasis.Milestones,
            Milestones = [new(new(2026, 11, 5), 30, "完成招标"), new(new(2026, 12, 31), 100, "竣工")],
        });

        var titles = PersonCalendar.Of(Given.Doer, office, OpenRounds.None, Now).Where(e => e.Id.StartsWith("milestone-", StringComparison.Ordinal)).Select(e => e.Title);

        Assert.Equal(there ? ["节点：完成招标（应达 30%）"] : [], titles);
    }

    [Fact]
    public void A_question_put_is_due_when_its_round_says_and_those_to_come_when_the_rules_say()
    {
        var office = Given.Office(Given.Matter());
        var dueAt = China.At(new(2026, 10, 12), new(18, 0));
        var month = new Month { Value = October, Openings = [new(Question.Plan, Now.AddDays(-1), dueAt, OpeningState.Open)] };
        var round = new AskRound { Month = October, Question = Question.Plan, Person = Given.Doer, OpenedAt = Now.AddDays(-1), DueAt = dueAt, Asked = [new("M-1")] };

        var questions = PersonCalendar.Of(Given.Doer, office, OpenRounds.None.With(month).With(round), Now).Where(e => e.At is not null).ToList();

        Assert.Equal(
            ["10月问计划 2026-10-12 18:00", "10月问进度 2026-10-19 18:00", "10月问结果 2026-10-30 18:00", "11月问计划 2026-11-05 18:00", "11月问进度 2026-11-18 18:00", "11月问结果 2026-11-30 18:00"],
            questions.Select(q => $"{q.Title[..^4]} {China.Stamp(q.At!.Value)}"));
        Assert.Equal(round.Id, questions[0].Id);
        Assert.Contains("还有 1 项待答", questions[0].Details, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_answered_is_no_longer_due_and_who_has_no_matters_is_not_asked()
    {
        var office = Given.Office(Given.Matter());
        var month = new Month { Value = October, Openings = [new(Question.Plan, Now.AddDays(-1), Now.AddDays(3), OpeningState.Open)] };

        Assert.DoesNotContain(
            PersonCalendar.Of(Given.Doer, office, OpenRounds.None.With(month), Now), e => e.Title.StartsWith("10月问计划", StringComparison.Ordinal));
        Assert.Empty(PersonCalendar.Of(Given.Other, office, OpenRounds.None, Now));
    }
}
