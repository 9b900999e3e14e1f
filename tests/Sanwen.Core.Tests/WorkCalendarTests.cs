using FsCheck;
using FsCheck.Fluent;

namespace Sanwen.Core.Tests;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("2026-10-01", false)] // National Day, a Thursday
    [InlineData("2026-10-10", true)] // a Saturday worked instead
    [InlineData("2026-10-11", false)]
    [InlineData("2026-09-20", true)] // a Sunday worked instead
    [InlineData("2024-02-09", true)] // not in the official list of 2024
    [InlineData("2024-02-10", false)]
    [InlineData("2025-01-26", true)]
    [InlineData("2027-10-01", true)] // no data: a Friday is worked
    public void A_day_is_worked_as_the_State_Council_says(string day, bool worked) =>
        Assert.Equal(worked, Given.Calendar.IsWorkingDay(Given.Day(day)));

    [Theory]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-09-30", 3, "2026-10-10")]
    [InlineData("2026-10-08", 3, "2026-10-12")]
    [InlineData("2026-10-12", -1, "2026-10-10")]
    [InlineData("2026-10-03", 0, "2026-10-03")]
    public void The_nth_working_day_skips_holidays_and_counts_make_up_days(string from, int n, string to) =>
        Assert.Equal(Given.Day(to), Given.Calendar.Add(Given.Day(from), n));

    [Fact]
    public void Adding_n_working_days_lands_n_working_days_away() => Prop.ForAll(
        Gen.Choose(0, 1400).Select(n => new DateOnly(2023, 12, 1).AddDays(n)).ToArbitrary(),
        Gen.Choose(1, 40).ToArbitrary(),
        (from, n) =>
        {
            var to = Given.Calendar.Add(from, n);
            return Given.Calendar.IsWorkingDay(to) && Given.Calendar.Between(from, to) == n
                && Given.Calendar.Between(Given.Calendar.Add(to, -n), to) == n;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_year_without_data_says_so()
    {
        Assert.True(Given.Calendar.HasData(2026));
        Assert.False(Given.Calendar.HasData(2027));
    }
}
