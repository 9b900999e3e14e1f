using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;

namespace Sanwen.Core.Tests;

public sealed class ReplyNewsTests
{
    private static readonly DateTimeOffset Nine = Given.At("2026-10-08 09:00");

    private static readonly Evidence File = new("blob", "a.pdf", "application/pdf", 10);

    private static readonly AskRound Round = new()
    {
        Month = new(2026, 10),
        Question = Question.Plan,
        Person = Given.Doer,
        OpenedAt = Nine,
        DueAt = Nine.AddDays(4),
        Asked = [new("M-1", new(60, "照计划", false, [File], Nine, Nine, Given.Doer)), new("M-2")],
    };

    [Fact]
    public void A_line_that_repeats_its_reply_is_no_news()
    {
        ReplyLine[] lines = [new("M-1", "60.0%", " 照计划 "), new("M-2", "50", "新的")];

        Assert.Equal("M-2", Assert.Single(Replies.News(Round, lines)).Matter);
    }

    [Fact]
    public void Any_change_makes_it_news()
    {
        Assert.Single(Replies.News(Round, [new("M-1", "61", "照计划")]));
        Assert.Single(Replies.News(Round, [new("M-1", "60", "照计划。")]));
        Assert.Single(Replies.News(Round, [new("M-1", "60", "照计划", NeedsCoordination: true)]));
        Assert.Single(Replies.News(Round, [new("M-1", "60", "照计划", Evidence: [File])]));
    }

    [Fact]
    public void A_line_without_words_leaves_its_matter_unanswered_but_files_want_words()
    {
        var office = Given.Office(Given.Matter("M-1"), Given.Matter("M-2"));

        Assert.Empty(Replies.News(Round, [new("M-2", "50", "  ")]));
        var news = Replies.News(Round, [new("M-2", "50", "", Evidence: [File])]);
        Assert.Contains(Replies.Problems(Round, news, office), p => p is { Matter: "M-2", Field: "words" });
    }

    [Fact]
    public void What_was_closed_or_handed_over_after_its_reply_cannot_be_corrected()
    {
        var closed = Given.Matter("M-1") with { Status = MatterStatus.Closed, ClosedOn = new(2026, 10, 9) };
        var moved = Given.Matter("M-2") with { Responsible = Given.Other };
        var office = Given.Office(closed, moved);
        ReplyLine[] lines = [new("M-1", "90", "更正"), new("M-2", "90", "答复")];

        Assert.Equal(["M-1", "M-2"], Replies.Problems(Round, lines, office).Select(p => p.Matter));
        Assert.Empty(Round.StillAsked(office));
    }

    [Fact]
    public void Who_answers_who_leads_and_who_runs_the_office_may_read_a_round()
    {
        var office = Given.Office(Given.Matters(2));
        var round = Round with { Asked = [new("M-01"), new("M-02")] };

        foreach (var who in new[] { Given.Doer, Given.Head, Given.Leader, Given.Principal, Given.Officer })
        {
            Assert.True(round.MayRead(office, who, Nine), who);
        }

        foreach (var who in new[] { Given.Other, Given.Leader2, "nobody@x.example" }) Assert.False(round.MayRead(office, who, Nine), who);
    }
}
