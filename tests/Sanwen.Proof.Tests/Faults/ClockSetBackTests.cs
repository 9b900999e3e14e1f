using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Tests;
using Sanwen.Proof.Tests.Mail;

namespace Sanwen.Proof.Tests.Faults;

public sealed class ClockSetBackTests : IDisposable
{
    private static readonly DateTimeOffset RemindersGoOut = China.At(new(2026, 10, 10), new(9, 0)), UrgesGoOut = China.At(new(2026, 10, 13), new(9, 0));

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(24 * 20)]
    [InlineData(24 * 365 * 26)]
    public async Task A_clock_set_back_is_told_does_nothing_again_and_holds_nothing_up_once_it_is_right(int hours)
    {
        await using var server = new CountingSmtp();
        await using var office = await RunningOffice.Start(_folder["data"], server.Port);
        using var staff = await office.SignedIn();
        using var visitor = office.Visitor();
        await office.Asked();
        await office.AllSent(MailKind.Reminder, RemindersGoOut);

        office.Clock.Wrong = -TimeSpan.FromHours(hours);
        await Beats(office);

        Assert.Equal(1, office.Said.Count("but the office has already lived"));
        Assert.Contains("请管理员校准时钟", (await staff.Get("/")).Text, StringComparison.Ordinal);
        Assert.Contains("已全部答复", (await visitor.Submit(
            await visitor.Get(await office.AnswerPage(1)), "提交答复", [("words-0", "已完成"), ("percent-0", "80")])).Text, StringComparison.Ordinal);

        office.Clock.Wrong = TimeSpan.Zero;
        await office.Until(() => office.Said.Count("The clock has come to where the office was") == 1, TimeSpan.FromSeconds(30));
        await UrgesComeInTime(office, RunningOffice.Doers - 1);

        Assert.DoesNotContain("校准时钟", (await staff.Get("/")).Text, StringComparison.Ordinal);
        Assert.Equal(["month-2026-10"], (await office.Store.List<Month>(cancel: Cancel)).Select(m => m.Value.Id));
        Assert.Equal(3 * RunningOffice.Doers - 1, server.Taken.Count);
        Assert.All(server.Taken.Values, n => Assert.Equal(1, n));
    }

    [Fact]
    public async Task A_clock_that_ran_ahead_and_was_set_right_is_told_and_what_is_next_comes_when_it_should()
    {
        await using var server = new CountingSmtp();
        await using var office = await RunningOffice.Start(_folder["data"], server.Port);
        using var staff = await office.SignedIn();
        await office.Asked();

        office.Clock.Wrong = TimeSpan.FromDays(2);
        await office.AllSent(MailKind.Reminder, office.Clock.GetUtcNow());
        office.Clock.Wrong = TimeSpan.Zero;
        await Beats(office);

        Assert.Contains("请管理员校准时钟", (await staff.Get("/")).Text, StringComparison.Ordinal);
        await UrgesComeInTime(office, RunningOffice.Doers);
        Assert.All(server.Taken.Values, n => Assert.Equal(1, n));
    }

    [Fact]
    public async Task An_office_started_with_its_clock_behind_says_so_by_what_it_finds_in_its_outbox()
    {
        await using var server = new CountingSmtp();
        await using (var office = await RunningOffice.Start(_folder["data"], server.Port)) await office.Asked();

        await using var again = await RunningOffice.Start(_folder["data"], server.Port, new(RunningOffice.Begins.AddDays(-3)), begin: false);
        await again.Until(() => again.Said.Count("but the office has already lived") == 1);
        using var staff = await again.SignedIn();

        Assert.Contains("早于系统已经历的 2026-10-08 09:0", (await staff.Get("/")).Text, StringComparison.Ordinal);
        Assert.All(server.Taken.Values, n => Assert.Equal(1, n));
    }

    [Fact]
    public async Task Whoever_asked_for_a_link_to_sign_in_before_the_clock_was_set_back_gets_another()
    {
        await using var server = new CountingSmtp();
        await using var office = await RunningOffice.Start(_folder["data"], server.Port);
        using var visitor = office.Visitor();
        await visitor.Submit(await visitor.Get("/signin"), "发送登录链接", [("email", RunningOffice.Administrator)]);
        await office.Until(() => server.Taken.Count == 1, TimeSpan.FromSeconds(5));

        office.Clock.Wrong = TimeSpan.FromDays(-1);
        await visitor.Submit(await visitor.Get("/signin"), "发送登录链接", [("email", RunningOffice.Administrator)]);

        await office.Until(() => server.Taken.Count == 2, TimeSpan.FromSeconds(5));
    }

    private static async Task UrgesComeInTime(RunningOffice office, int people)
    {
        office.GoTo(UrgesGoOut.AddMinutes(-1));
        await Task.Delay(50, Cancel);
        Assert.Empty(await office.Mails(MailKind.Urge));
        office.GoTo(UrgesGoOut);
        await office.Until(async () => (await office.Mails(MailKind.Urge)).Count(m => m.State == OutboxState.Sent) == people, TimeSpan.FromSeconds(1));
        Assert.All(await office.Mails(MailKind.Urge), m => Assert.InRange(m.Mail.At, UrgesGoOut, UrgesGoOut.AddHours(1)));
    }

    /// <summary>The office takes several turns, each a minute after the other.</summary>
    private static async Task Beats(RunningOffice office)
    {
        var said = office.Said.Count("but the office has already lived");
        await office.Until(() => office.Said.Count("but the office has already lived") > said, TimeSpan.FromSeconds(20));
        for (var turn = 0; turn < 10; turn++)
        {
            office.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(20, Cancel);
        }
    }
}
