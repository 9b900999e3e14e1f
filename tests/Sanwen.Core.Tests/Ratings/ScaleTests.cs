using Sanwen.Core.Ratings;
using Sanwen.Core.Time;

namespace Sanwen.Core.Tests.Ratings;

public sealed class ScaleTests
{
    [Theory]
    [InlineData("100", 5, true, true)]
    [InlineData("90", 5, true, true)]
    [InlineData("89.99", 4, false, true)]
    [InlineData("80", 4, false, true)]
    [InlineData("79.99", 3, false, false)]
    [InlineData("70", 3, false, false)]
    [InlineData("69.99", 2, false, false)]
    [InlineData("60", 2, false, false)]
    [InlineData("59.99", 1, false, false)]
    [InlineData("59.01", 1, false, false)]
    [InlineData("59", 1, false, false)]
    [InlineData("0", 1, false, false)]
    public void Stars_follow_from_the_total(string total, int stars, bool commended, bool good)
    {
        var rating = Given.Policy.Ratings.ScaleOf("星级").Rate(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), default);
        Assert.Equal((stars, stars, commended, good), (rating.Stars, rating.Level, rating.Commended, rating.Good));
    }

    [Theory]
    [InlineData("90", "优秀")]
    [InlineData("80", "良好")]
    [InlineData("79.5", "合格")]
    [InlineData("59.5", "不合格")]
    public void Grades_have_no_stars(string total, string grade)
    {
        var rating = Given.Policy.Ratings.ScaleOf("等次").Rate(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), default);
        Assert.Equal((grade, null), (rating.Band, rating.Stars));
    }

    [Fact]
    public void A_rating_floats_by_its_band_and_only_against_the_period_right_before()
    {
        var standings = Standings.Of(
            [
                Closed("甲", "2026-Q3", 90), Closed("甲", "2026-Q2", 89.99m),
                Closed("乙", "2026-Q3", 79), Closed("乙", "2026-Q2", 80),
                Closed("丙", "2026-Q3", 90), Closed("丙", "2026-Q2", 99),
                Closed("丁", "2026-Q3", 85), Closed("丁", "2026-Q1", 20),
            ],
            Period.Parse("2026-Q3"));

        Assert.Equal(
            [("丙", 1, Floating.Same), ("甲", 1, Floating.Up), ("丁", 3, Floating.First), ("乙", 4, Floating.Down)],
            standings.Stands.Select(s => (s.Assessment.Subject, s.Rank!.Value, s.Floating)));
        Assert.Equal((4, 3, 2), (standings.Closed, standings.Good, standings.Commended.Count()));
    }

    private static Assessment Closed(string subject, string period, decimal total) => new()
    {
        Rubric = "活力指数",
        Period = Period.Parse(period),
        Subject = subject,
        Unit = "社区",
        Person = Given.Doer,
        Rated = RatedKind.Branch,
        Scale = "星级",
        OpenedAt = default,
        FillBy = default,
        ScoreBy = default,
        State = AssessmentState.Closed,
        Rating = Given.Policy.Ratings.Scales[0].Rate(total, default),
    };
}
