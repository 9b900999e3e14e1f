using Sanwen.Core.Offices;

namespace Sanwen.Core.Tests;

public sealed class WritingTimesTests
{
    [Theory]
    [InlineData("2026-09-30 08:59", false, "2026-09-30 09:00")]
    [InlineData("2026-09-30 09:00", true, "2026-10-08 09:00")]
    [InlineData("2026-09-30 18:00", true, "2026-10-08 09:00")]
    [InlineData("2026-09-30 18:30", true, "2026-10-08 09:00")]
    [InlineData("2026-09-30 18:31", false, "2026-10-08 09:00")]
    [InlineData("2026-10-01 10:00", false, "2026-10-08 09:00")] // National Day
    [InlineData("2026-10-10 10:00", true, "2026-10-12 09:00")] // a Saturday that is worked
    [InlineData("2026-10-10 00:00", false, "2026-10-10 09:00")]
    [InlineData("2026-10-11 12:00", false, "2026-10-12 09:00")]
    public void The_clock_writes_from_nine_to_six_on_working_days(string now, bool may, string next)
    {
        var office = Given.Office();

        Assert.Equal((may, Given.At(next)), (office.MayWrite(Given.At(now)), office.NextWriting(Given.At(now))));
    }

    [Theory]
    [InlineData("2026-09-30 07:29", false, "2026-09-30 07:30")]
    [InlineData("2026-09-30 07:30", true, "2026-10-08 07:30")]
    [InlineData("2026-09-30 23:59", true, "2026-10-08 07:30")]
    public void An_office_that_works_longer_is_written_to_longer(string now, bool may, string next)
    {
        var office = Given.Office() with { Policy = Given.Policy with { OpensAt = new(7, 30), DueAt = new(23, 45) } };

        Assert.Equal((may, Given.At(next)), (office.MayWrite(Given.At(now)), office.NextWriting(Given.At(now))));
    }
}
