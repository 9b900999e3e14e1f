using Sanwen.Core.Ratings.Lists;
using Sanwen.Core.Time;

namespace Sanwen.Core.Tests.Ratings;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-09", "2026年9月", "2026-09-01", "2026-09-30", "2026-08")]
    [InlineData("2026-01", "2026年1月", "2026-01-01", "2026-01-31", "2025-12")]
    [InlineData("2026-Q1", "2026年第一季度", "2026-01-01", "2026-03-31", "2025-Q4")]
    [InlineData("2026-Q4", "2026年第四季度", "2026-10-01", "2026-12-31", "2026-Q3")]
    [InlineData("2026-H2", "2026年下半年", "2026-07-01", "2026-12-31", "2026-H1")]
    [InlineData("2024-Y", "2024年", "2024-01-01", "2024-12-31", "2023-Y")]
    public void A_period_has_a_name_its_days_and_one_before(string text, string name, string first, string last, string previous)
    {
        var period = Period.Parse(text);
        Assert.Equal((text, name, previous), (period.ToString(), period.Name, period.Previous.ToString()));
        Assert.Equal((Given.Day(first), Given.Day(last)), (period.FirstDay, period.LastDay));
        Assert.Equal(period, Period.Of(period.Kind, period.LastDay));
        Assert.Equal(period, period.Previous.Next);
        Assert.Equal((period.First, period.Last), (period.Months.First(), period.Months.Last()));
    }

    [Theory]
    [InlineData("2026-Q3", "2026-Q3")]
    [InlineData("２０２６年第三季度", "2026-Q3")]
    [InlineData("2026年3季度", "2026-Q3")]
    [InlineData("2026年 上半年", "2026-H1")]
    [InlineData("2026", "2026-Y")]
    [InlineData("2026年度", "2026-Y")]
    [InlineData("2026年9月", "2026-09")]
    [InlineData("2026/9", "2026-09")]
    [InlineData("2026年第五季度", null)]
    [InlineData("第三季度", null)]
    [InlineData("2026-Q5", null)]
    public void It_is_read_as_offices_write_it(string text, string? period) => Assert.Equal(period, PeriodText.Read(text)?.ToString());
}
