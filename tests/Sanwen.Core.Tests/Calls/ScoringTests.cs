using Sanwen.Core.Calls;
using Sanwen.Core.Journals;

namespace Sanwen.Core.Tests.Calls;

public sealed class ScoringTests
{
    [Theory]
    [InlineData(60, 40, 90, 80, 86)]
    [InlineData(50, 50, 91, 90, 90.5)]
    [InlineData(99, 1, 0, 100, 1)]
    [InlineData(30, 70, 100, 100, 100)]
    public void A_total_is_the_points_by_their_weights(int first, int second, double a, double b, double total) =>
        Assert.Equal((decimal)total, CallScoring.Total([new("创新性", first), new("可行性", second)], [(decimal)a, (decimal)b]));

    [Theory]
    [InlineData("", 5, null)]
    [InlineData("80", 5, 80.0)]
    [InlineData("80 81", 5, 80.5)]
    [InlineData("80 80 81", 5, 80.33)]
    [InlineData("10 80 82 100", 5, 68.0)]
    [InlineData("10 80 81 82 100", 5, 81.0)]
    [InlineData("100 80 10 81 82", 5, 81.0)]
    [InlineData("10 10 80 90 90", 5, 60.0)]
    [InlineData("10 80 81 82 100", 0, 70.6)]
    [InlineData("10 80 100", 3, 80.0)]
    public void The_mean_leaves_out_one_highest_and_one_lowest_from_as_many_scores_on_as_the_rules_say(string totals, int trimFrom, double? mean) =>
        Assert.Equal((decimal?)mean, CallScoring.Mean([.. totals.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(decimal.Parse)], trimFrom));

    [Fact]
    public void Equal_means_share_a_rank_and_the_next_ones_are_left_out_and_what_nobody_scored_is_last()
    {
        var call = CallOffice.Call with
        {
            Criteria = [new("全部", 100)],
            Nominations = [.. Enumerable.Range(1, 5).Select(Nomination)],
            Ballots = [Ballot("a", [], (1, 70), (2, 90), (3, 80), (4, 80)), Ballot("b", [4], (1, 70), (2, 90), (3, 80))],
        };
        Assert.Equal(
            ["2: 1 90", "3: 2= 80", "4: 2= 80", "1: 4 70", "5: - "],
            CallScoring.Ranking(call, 5).Select(r => FormattableString.Invariant(
                $"{r.Nomination.Number}: {(r.Rank is { } rank ? $"{rank}{(r.Tied ? "=" : "")}" : "-")} {r.Mean}")));
    }

    [Fact]
    public void Who_is_excluded_is_shown_and_the_mean_is_over_the_others()
    {
        var call = CallOffice.Call with
        {
            Criteria = [new("全部", 100)],
            Nominations = [Nomination(1), Nomination(2)],
            Ballots = [Ballot("a", [], (1, 60), (2, 60)), Ballot("b", [], (1, 70), (2, 70)), Ballot("own", [1], (2, 20))],
        };
        var ranking = CallScoring.Ranking(call, 5);
        Assert.Equal((1, 65m), (ranking[0].Nomination.Number, ranking[0].Mean));
        Assert.Equal(["own"], ranking[0].Excluded);
        Assert.Equal((50m, 0), (ranking[1].Mean, ranking[1].Excluded.Count));
    }

    private static Nomination Nomination(int number) =>
        new(number, $"p{number}@x.example", $"单位{number}", $"项目{number}", "方案", 5, new(2027, 6, 30), $"p{number}@x.example", default);

    private static Ballot Ballot(string judge, IReadOnlyList<int> excluded, params (int Nomination, decimal Points)[] marks) =>
        new(judge, [.. marks.Select(m => new Mark(m.Nomination, [m.Points]))], excluded, default, new Actor(judge));
}
