using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;

namespace Sanwen.Core.Tests;

public sealed class ReplyTests
{
    private static readonly AskRound Round = new()
    {
        Month = new(2026, 10),
        Question = Question.Progress,
        Person = Given.Doer,
        OpenedAt = Given.At("2026-10-15 09:00"),
        DueAt = Given.At("2026-10-19 18:00"),
        Asked = [new("A"), new("B")],
    };

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        var problems = Replies.Problems(
            Round, [new("A", "120", new('好', 501)), new("X", "50", "在办")], Given.Office(Given.Matter("A"), Given.Matter("B")));

        Assert.Equal([("X", "words"), ("A", "percent"), ("A", "words")], problems.Select(p => (p.Matter, p.Field)));
    }

    [Fact]
    public void The_first_answer_decides_whether_it_was_on_time_and_later_ones_correct_it()
    {
        var first = Replies.Enter(Round, [new("A", "50", "在办")], Given.Doer, Given.At("2026-10-16 10:00"));
        var second = Replies.Enter(first, [new("A", "55", "又推进了")], Given.Doer, Given.At("2026-10-20 10:00"));

        var reply = second.Asked[0].Reply!;
        Assert.Equal((55m, Given.At("2026-10-16 10:00"), Given.At("2026-10-20 10:00")), (reply.Percent, reply.FirstAt, reply.At));
        Assert.Equal(["B"], second.Unanswered());
    }

    [Fact]
    public void A_plan_sets_the_months_target_and_the_others_the_progress()
    {
        var reply = new Reply(80, "在办", true, [], Given.At("2026-10-16 10:00"), Given.At("2026-10-16 10:00"), Given.Doer);
        Matter Of(Question question) => Replies.Report(Given.Matter(progress: 50), question, reply);

        Assert.Equal((50m, 80m), (Of(Question.Plan).Progress, Of(Question.Plan).Target));
        Assert.Equal((80m, null), (Of(Question.Progress).Progress, Of(Question.Progress).Target));
        Assert.Equal((80m, true), (Of(Question.Result).Progress, Of(Question.Result).NeedsCoordination));
    }
}
