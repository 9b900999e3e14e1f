using Sanwen.Core.Engine;
using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Tests;

public sealed class VitalsTests
{
    private static readonly DateTimeOffset Now = China.At(new(2026, 11, 2), new(9, 40));

    private static readonly Dictionary<OutboxState, int> NoMails = [];

    [Theory]
    [InlineData(null, true)]
    [InlineData(60, true)]
    [InlineData(0, true)]
    [InlineData(-30, true)]
    [InlineData(-31, false)]
    [InlineData(-60 * 24 * 40, false)]
    public void A_month_is_on_time_while_nothing_of_it_is_late_by_more_than_half_an_hour(int? wakesInMinutes, bool onTime)
    {
        var month = new Month { Value = new(2026, 11), WakeAt = wakesInMinutes is { } m ? Now.AddMinutes(m) : null };

        Assert.Equal(onTime, Vitals.Of(month, null, null, NoMails, Now).MonthIsOnTime);
    }

    [Fact]
    public void A_month_that_does_not_exist_is_not_on_time() => Assert.False(Vitals.Of(null, null, null, NoMails, Now).MonthIsOnTime);

    [Fact]
    public void What_is_due_and_what_waits_is_told_by_how_long()
    {
        var vitals = Vitals.Of(null, Now.AddHours(-3), Now.AddMinutes(-7), NoMails, Now);

        Assert.Equal((TimeSpan.FromHours(3), TimeSpan.FromMinutes(7)), (vitals.Overdue, vitals.Queued));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(90)]
    public void What_is_to_come_is_not_late(int? minutes)
    {
        var moment = minutes is { } m ? Now.AddMinutes(m) : (DateTimeOffset?)null;
        var vitals = Vitals.Of(null, moment, moment, NoMails, Now);

        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (vitals.Overdue, vitals.Queued));
    }

    [Fact]
    public void Mails_that_somebody_must_see_to_are_counted_and_no_others()
    {
        var mails = new Dictionary<OutboxState, int>
        {
            [OutboxState.Sent] = 500,
            [OutboxState.Queued] = 20,
            [OutboxState.Claimed] = 4,
            [OutboxState.Failed] = 3,
            [OutboxState.Unknown] = 2,
        };

        var vitals = Vitals.Of(null, null, null, mails, Now);

        Assert.Equal((3, 2), (vitals.Failed, vitals.Unknown));
    }
}
