using Sanwen.Core.Months;
using Sanwen.Web.Pages.Matters;
using static Sanwen.Web.Tests.Pages.SmallOffice;

namespace Sanwen.Web.Tests.Pages;

public sealed class ReplyMonthTests
{
    [Fact]
    public void Replies_stand_by_month_and_question_newest_month_first()
    {
        var september = Round(Doer, Question.Result, "A") with { Month = October.Previous };

        var months = ReplyMonth.Of("A", [september, Round(Doer, Question.Plan, "B").Answered("A", Now)]);

        Assert.Equal([October, October.Previous], months.Select(m => m.Month));
        Assert.True(months[0].Cells[Question.Plan].OnTime);
        Assert.Null(months[1].Cells[Question.Result].Reply);
    }

    [Fact]
    public void After_a_hand_over_the_answer_counts_whoever_gave_it()
    {
        var left = Round(Doer, Question.Plan) with { Asked = [new("A", Dropped: true)] };

        var months = ReplyMonth.Of("A", [left, Round(Other).Answered("A", Now)]);

        Assert.Equal(Other, months.Single().Cells[Question.Plan].Person);
    }

    [Fact]
    public void A_month_that_did_not_ask_is_left_out() => Assert.Empty(ReplyMonth.Of("A", [Round(Doer, Question.Plan, "B")]));

    [Fact]
    public void An_answer_after_the_due_time_is_late()
    {
        var round = Round(Doer);

        var months = ReplyMonth.Of("A", [round.Answered("A", round.DueAt.AddMinutes(1))]);

        Assert.False(months.Single().Cells[Question.Plan].OnTime);
    }
}
