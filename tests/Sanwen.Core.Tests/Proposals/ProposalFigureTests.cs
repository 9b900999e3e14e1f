using Sanwen.Core.Proposals;
using static Sanwen.Core.Proposals.ProposalCount;

namespace Sanwen.Core.Tests.Proposals;

/// <summary>What each figure counts, on 1 December 2026. A round is 时限[/答复[评价]], e.g. <c>11-10/11-05D</c>; a <c>?</c> stands for 未评价.</summary>
public sealed class ProposalFigureTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    [Theory]
    [InlineData("12-01")]
    [InlineData("11-30", Due, Late)]
    [InlineData("12-20/11-20", Due, Answered, InTime, Awaited)]
    [InlineData("11-10/11-20", Due, Answered, Awaited)]
    [InlineData("11-10/11-10A", Due, Answered, InTime, Rated, Satisfied)]
    [InlineData("11-10/11-11B", Due, Answered, Rated, Satisfied)]
    [InlineData("11-10/11-05C", Due, Answered, InTime, Rated, Unsatisfied)]
    [InlineData("11-10/10-01?", Due, Answered, InTime, Unrated)]
    [InlineData("11-10/11-05D 12-20", Due, Answered, InTime, Rated, Unsatisfied, Redone)]
    [InlineData("10-10/10-05D 11-20", Due, Late, Rated, Unsatisfied, Redone)]
    [InlineData("10-10/10-05D 11-20/11-19A", Due, Answered, InTime, Rated, Satisfied, Redone)]
    [InlineData("10-10/10-05D 11-20/11-29", Due, Answered, Rated, Unsatisfied, Awaited, Redone)]
    public void A_proposal_is_counted_by_its_last_round_that_is_due_and_its_last_rating(string rounds, params ProposalCount[] counts)
    {
        var line = Line(rounds);
        Assert.Equal([All, .. counts], Enum.GetValues<ProposalCount>().Where(line.Is));
    }

    [Fact]
    public void Rates_have_the_due_and_the_rated_as_denominators()
    {
        var figures = ProposalFigures.Of("", new[] { "12-01", "11-30", "11-10/11-20", "11-10/11-10A", "11-10/11-05C", "11-10/10-01?" }.Select(Line));
        Assert.Equal((6, 5, 4, 3), (figures[All], figures[Due], figures[Answered], figures[InTime]));
        Assert.Equal((2, 1, 1, 1), (figures[Rated], figures[Satisfied], figures[Awaited], figures[Unrated]));
    }

    private static ProposalLine Line(string rounds)
    {
        var proposal = new Proposal
        {
            Matter = "M-1",
            Kind = "人大建议",
            Jurisdiction = "佛山市禅城区",
            Number = "1号",
            Proposers = ["代表甲"],
            HandedOver = new(2026, 8, 10),
            Rounds = [.. rounds.Split(' ').Select((r, n) => Round(r, n + 1))],
        };
        return ProposalLine.All([proposal], Given.Office(Given.Matter()), Today)[0];
    }

    private static ProposalRound Round(string text, int number)
    {
        static DateOnly Day(string text) => Given.Day($"2026-{text[..5]}");
        var round = new ProposalRound(number, new(2026, 8, 10), Day(text));
        if (text.Length == 5) return round;
        var on = Day(text[6..]);
        var mark = text[11..];
        return round with
        {
            Answer = new("A", "已办", "书面", on, Given.Doer, null, default),
            Rating = mark is "" or "?" ? null : new(mark, "", on, "x", false, default),
            UnratedAt = mark == "?" ? DateTimeOffset.UnixEpoch : null,
        };
    }
}
