using Sanwen.Core.Approvals;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Tests.Engine;

/// <summary>What came to be due while the office was not running.</summary>
public sealed class DownOfficeTests
{
    private static CancellationToken Cancel => LivingOffice.Cancel;

    [Theory]
    [InlineData("2026-09-12 10:00", "2026-09-14 09:00")] // a Saturday
    [InlineData("2026-09-10 23:10", "2026-09-11 09:00")]
    [InlineData("2026-09-11 05:00", "2026-09-11 09:00")]
    public async Task It_is_chased_the_next_morning_and_not_at_night_or_on_a_day_off(string started, string morning)
    {
        using var office = await Asked();
        var before = await office.Mails();

        await office.Clockwork.RunDue(LivingOffice.At(started), Cancel);
        Assert.Equal(before, await office.Mails());
        Assert.Equal(LivingOffice.At(morning), await office.Store.NextWake(Cancel));

        await office.Clockwork.RunDue(LivingOffice.At(morning), Cancel);
        var chased = await office.Store.Mails(new(Take: 1000, OldestFirst: true), Cancel);
        Assert.Equal(
            [MailKind.Approval, MailKind.Approval, MailKind.Chase, MailKind.Told, MailKind.Urge, MailKind.Urge],
            chased.Skip(before.Count).Select(r => r.Mail.Kind).OrderBy(k => k.Word(), StringComparer.Ordinal));
        Assert.True(await office.Store.NextWake(Cancel) > LivingOffice.At(morning));
    }

    [Fact]
    public async Task What_answers_an_act_is_sent_at_once_whatever_the_hour()
    {
        using var office = await Asked();
        var before = await office.Mails();
        var night = LivingOffice.At("2026-09-05 23:30");

        Assert.IsType<DecideOutcome.Decided>(await office.Deciding.Decide(
            Approval.IdOf(ApprovalKind.Extension, "A-1", 1), LivingOffice.Leader, true, "", night, Cancel));

        Assert.Equal("decided jia A-1", Assert.Single((await office.Mails()).Skip(before.Count)));
    }

    /// <summary>On 1 September two people were asked, one for more time, and one directly.</summary>
    private static async Task<LivingOffice> Asked()
    {
        var office = await new LivingOffice("2026-09-01 08:00").Settled();
        await office.Until("2026-09-01 10:00");
        Assert.IsType<Outcome<Approval>.Done>(await office.Applying.Apply(
            "A-1", LivingOffice.Jia, new(ApprovalKind.Extension, "雨季影响施工。", new(2027, 3, 31)), office.Now, Cancel));
        Assert.IsType<Outcome<Core.Assignments.Assignment>.Done>(await office.Assigning.DirectAsk(
            "B-1", LivingOffice.Leader, "何时完工？", new(2026, 9, 2), office.Now, Cancel));
        return office;
    }
}
