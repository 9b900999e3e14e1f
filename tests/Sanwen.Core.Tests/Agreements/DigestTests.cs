using Sanwen.Core.Agreements;
using Sanwen.Core.Time;
using static Sanwen.Core.Tests.Agreements.AgreementOffice;

namespace Sanwen.Core.Tests.Agreements;

public sealed class DigestTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_told_30_and_7_days_before_the_end_and_1_and_15_days_after_and_then_no_more()
    {
        // 31 August is a Monday: 30 days before is Saturday 1 August, told on Monday; 15 days after is 15 September
        using var office = await new AgreementOffice("2026-07-20 08:00", Active("A", "2026-08-31")).Until("2027-12-31 00:00");
        Assert.Equal(
            ["08-03 09:00 keeper 1/0/0: A", "08-24 09:00 keeper 1/0/0: A", "09-01 09:00 keeper 0/1/0: A", "09-15 09:00 keeper 0/1/0: A"], office.Mails());
        Assert.Null((await office.Find("A")).WakeAt);
        Assert.Equal([Head], office.Store.Mails[2].Cc);
        Assert.Empty(office.Store.Mails[1].Cc);
        Assert.Equal(["Reminded", "Reminded", "Urged", "Urged"], (await office.Store.Journal("agreement-A", Cancel)).Select(e => $"{e.Action}"));
    }

    [Fact]
    public async Task What_falls_due_on_one_morning_is_one_mail_and_what_comes_in_later_that_day_waits()
    {
        using var office = await new AgreementOffice("2026-07-20 08:00", Active("A", "2026-08-31"), Active("B", "2026-09-01"), Active("C", "2026-09-02"))
            .Until("2026-08-03 10:00");
        Assert.Equal(["08-03 09:00 keeper 3/0/0: A,B,C"], office.Mails());
        office.Store.Set(Active("D", "2026-08-04"));
        await office.Until("2026-08-03 23:00");
        Assert.Single(office.Mails());
        await office.Until("2026-08-04 23:00");
        Assert.Equal("08-04 09:00 keeper 1/0/0: D", office.Mails()[^1]);
    }

    [Fact]
    public async Task What_is_long_expired_when_its_list_comes_in_is_told_once_and_on_no_day_off()
    {
        using var office = await new AgreementOffice("2026-11-22 10:00", Active("A", "2025-03-31")).Until("2027-03-31 00:00");
        Assert.Equal(["11-23 09:00 keeper 0/1/0: A"], office.Mails());
    }

    [Fact]
    public async Task Without_activity_it_is_told_on_the_first_working_day_of_a_quarter()
    {
        using var office = await new AgreementOffice("2026-08-20 08:00", Active("A", "2028-12-31"), Agreement("B", "2028-12-31")).Until("2026-12-31 00:00");
        Assert.Equal(["10-08 09:00 keeper 0/0/1: B"], office.Mails());
        await office.Until("2027-03-31 00:00");
        Assert.Equal("01-01 09:00 keeper 0/0/2: A,B", office.Mails()[^1]);
    }

    [Fact]
    public async Task Renewing_begins_the_ladder_anew_and_ending_stops_it()
    {
        using var office = await new AgreementOffice("2026-07-20 08:00", Active("A", "2026-08-31"), Active("B", "2026-08-31")).Until("2026-08-10 10:00");
        await office.Keeping.Renew("A", Keeper, new(2026, 12, 31), office.Now, Cancel);
        await office.Keeping.End("B", Keeper, "单位撤并", office.Now, Cancel);
        await office.Until("2026-12-10 00:00");
        Assert.Equal(["08-03 09:00 keeper 2/0/0: A,B", "12-01 09:00 keeper 1/0/0: A"], office.Mails());
    }

    [Fact]
    public async Task Of_250_agreements_nobody_gets_more_than_one_mail_a_day_and_every_rung_is_told()
    {
        var end = new DateOnly(2026, 6, 1);
        var all = Enumerable.Range(0, 250)
            .Select(n => Agreement($"G-{n:000}", $"{end.AddDays(n * 3 % 400):yyyy-MM-dd}", keeper: $"keeper-{n % 20}@x.example")).ToList();
        using var office = await new AgreementOffice("2026-04-20 08:00", all).Until("2027-12-31 00:00");

        var days = office.Store.Mails.GroupBy(m => (m.To, China.DateOf(m.At))).ToList();
        Assert.True(days.Count > 200);
        Assert.All(days, d => Assert.Single(d));
        Assert.All(days, d => Assert.True(Given.Calendar.IsWorkingDay(d.Key.Item2)));
        var told = office.Store.Mails.SelectMany(m => m.Items).Where(i => !i.Facts[^1].Value.Contains("没有活动", StringComparison.Ordinal) || i.Facts[^1].Value.Contains("到期", StringComparison.Ordinal));
        Assert.All(told.CountBy(i => i.Key), k => Assert.Equal(4, k.Value));
        Assert.Equal(250, told.Select(i => i.Key).Distinct().Count());
    }

    /// <summary>With an activity in July, so that only its term is told.</summary>
    private static Agreement Active(string key, string to) => Agreement(key, to, log: new AgreementActivity(new(2026, 7, 1), "义诊", 20, Keeper));
}
