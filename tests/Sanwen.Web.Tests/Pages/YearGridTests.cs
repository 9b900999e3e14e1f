using Sanwen.Core.Time;
using Sanwen.Web.Pages.Rules;

namespace Sanwen.Web.Tests.Pages;

public sealed class YearGridTests
{
    private static readonly WorkCalendar Calendar = new(
    [
        new(2026, "通知", new HashSet<DateOnly> { new(2026, 10, 1), new(2026, 10, 4) }, new HashSet<DateOnly> { new(2026, 10, 10) }),
    ]);

    [Theory]
    [InlineData(1, DayKind.Holiday)]
    [InlineData(4, DayKind.Holiday)]
    [InlineData(5, DayKind.Working)]
    [InlineData(10, DayKind.MakeUp)]
    [InlineData(11, DayKind.Weekend)]
    public void Each_day_is_what_the_notice_makes_it(int day, DayKind kind) =>
        Assert.Equal(kind, DayCell.Of(new(2026, 10, day), Calendar).Kind);

    [Fact]
    public void A_month_is_whole_weeks_from_Monday()
    {
        var october = MonthGrid.Of(new(2026, 10), Calendar);

        Assert.All(october.Weeks, w => Assert.Equal(7, w.Count));
        Assert.Equal([null, null, null], october.Weeks[0].Take(3));
        Assert.Equal(new(2026, 10, 1), october.Weeks[0][3]!.Day);
        Assert.Equal(31, october.Weeks.SelectMany(w => w).OfType<DayCell>().Count());
        Assert.Equal(22, october.WorkingDays);
    }

    [Fact]
    public void A_year_tells_whether_it_has_data()
    {
        Assert.True(YearGrid.Of(2026, Calendar).HasData);
        Assert.False(YearGrid.Of(2027, Calendar).HasData);
        Assert.Equal("通知", YearGrid.Of(2026, Calendar).Source);
        Assert.Equal(365, YearGrid.Of(2027, Calendar).Months.Sum(m => m.Weeks.Sum(w => w.Count(c => c is not null))));
    }
}
