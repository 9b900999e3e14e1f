using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.People;
using Sanwen.Web.Pages.Dashboard;
using static Sanwen.Web.Tests.Pages.SmallOffice;

namespace Sanwen.Web.Tests.Pages;

public sealed class BoardTests
{
    [Fact]
    public void The_same_facts_give_the_same_board_until_the_day_changes()
    {
        var (boards, office, rounds) = (new Boards(), Of(Matter("A")), Rounds());
        var board = boards.Of(office, rounds, Today);

        Assert.Same(board, boards.Of(office, rounds, Today));
        Assert.NotSame(board, boards.Of(office, rounds, Today.AddDays(1)));
    }

    [Fact]
    public void A_changed_matter_moves_to_where_it_now_belongs()
    {
        var (boards, office, rounds) = (new Boards(), Of(Matter("A"), Matter("B", 60)), Rounds());
        var before = boards.Of(office, rounds, Today);

        var after = boards.Of(office.With(Matter("A", 5)), rounds, Today);

        Assert.Equal(["B", "A"], before.Rows.Select(r => r.Matter.Key));
        Assert.Equal(["A", "B"], after.Rows.Select(r => r.Matter.Key));
        Assert.Equal(Light.Red, after.Rows[0].Standing.Light);
    }

    [Fact]
    public void Every_row_follows_when_the_day_or_a_name_changes()
    {
        var (boards, office, rounds) = (new Boards(), Of(Matter("A")), Rounds());
        boards.Of(office, rounds, Today);

        var renamed = boards.Of(office.With(Person(Doer, "新名字", "城建办", Roles.Responsible)), rounds, Today);
        var later = boards.Of(office, rounds, new(2027, 1, 1));

        Assert.Equal("新名字", renamed.Rows.Single().ResponsibleName);
        Assert.True(later.Rows.Single().Standing.Overdue);
    }

    [Fact]
    public void A_matter_closed_or_handed_over_is_not_waited_for()
    {
        var office = Of(Matter("A"), Matter("B", responsible: Other), Matter("C") with { Status = MatterStatus.Closed });

        var board = Board.Of(office, Rounds(Round(Doer, unanswered: ["A", "B", "C"])), Today);

        Assert.Equal(["A"], board.Unanswered);
        Assert.Equal([new(October, Question.Plan, Round(Doer).DueAt, 1, 1)], board.Questions);
    }

    [Fact]
    public void What_is_owed_is_told_by_question_in_people_and_matters()
    {
        var office = Of(Matter("A"), Matter("B"), Matter("C", responsible: Other));

        var board = Board.Of(
            office,
            Rounds(
                Round(Doer, Question.Progress, "A", "B"),
                Round(Doer, Question.Plan, "A", "B"),
                Round(Other, Question.Plan, "C"),
                Round(Officer, Question.Plan)),
            Today);

        Assert.Equal(
            [(Question.Plan, 2, 3), (Question.Progress, 1, 2)],
            board.Questions.Select(q => (q.Question, q.People, q.Matters)));
    }
}
