using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;
using Sanwen.Web.Pages.Months;
using static Sanwen.Web.Tests.Pages.SmallOffice;

namespace Sanwen.Web.Tests.Pages;

public sealed class MonthViewTests
{
    private static readonly Month Running = new()
    {
        Value = October,
        Openings = [new(Question.Plan, Round(Doer).OpenedAt, Round(Doer).DueAt, OpeningState.Open)],
    };

    private static readonly AskRound[] Asked =
    [
        Round(Doer, Question.Plan, "A", "B").Answered("C", Now),
        Round(Other).Answered("D", Round(Other).DueAt.AddHours(1)),
    ];

    [Fact]
    public void Answers_are_counted_by_people_and_by_matters()
    {
        var plan = View(Running).Questions[0];

        Assert.Equal((2, 1), (plan.PeopleAsked, plan.PeopleDone));
        Assert.Equal((4, 2, 1), (plan.Curve.Asked, plan.Curve.Replied, plan.Curve.OnTime));
    }

    [Fact]
    public void A_question_not_put_yet_shows_when_it_is_planned()
    {
        var progress = View(Running).Questions[1];

        Assert.Null(progress.State);
        Assert.Equal(China.At(new(2026, 10, 15), new(9, 0)), progress.Curve.OpensAt);
    }

    [Fact]
    public void Who_owes_something_is_listed_with_what_comes_next()
    {
        var owing = Assert.Single(View(Running).Owing);

        Assert.Equal(("承办人甲", "城建办", 2, 3), (owing.Name, owing.Unit, owing.Left, owing.Asked));
        Assert.Equal(Rung.Reminder, owing.Next?.Rung);
    }

    [Fact]
    public void Nothing_comes_next_once_the_bulletin_is_out() =>
        Assert.Null(View(Running with { ClosedAt = Now }).Owing.Single().Next);

    [Theory]
    [InlineData(null, 1)]
    [InlineData(Question.Plan, 1)]
    [InlineData(Question.Result, 0)]
    public void One_question_can_be_looked_at_alone(Question? question, int owing) =>
        Assert.Equal(owing, View(Running, question).Total);

    [Theory]
    [InlineData(1, 1, 50)]
    [InlineData(2, 2, 10)]
    [InlineData(9, 2, 10)]
    [InlineData(-1, 1, 50)]
    public void A_long_list_comes_in_pages(int asked, int page, int shown)
    {
        var rounds = Enumerable.Range(0, 60).Select(i => Round($"p{i}@x.example", Question.Plan, "A"));

        var view = MonthView.Of(Running with { ClosedAt = Now }, rounds, Of(), null, asked, Now);

        Assert.Equal((page, shown, 60), (view.Page, view.Owing.Count, view.Total));
    }

    private static MonthView View(Month month, Question? question = null) =>
        MonthView.Of(month, Asked, Of(Matter("A"), Matter("B"), Matter("C"), Matter("D", responsible: Other)), question, 1, Now);
}
