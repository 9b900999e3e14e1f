using System.Collections.Concurrent;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Local.Tests;
using Sanwen.Local.Tests.Pages;
using Sanwen.Proof.Tests.Mail;
using Sanwen.Web.Pages.Outbox;

namespace Sanwen.Proof.Tests.Faults;

/// <summary>The whole office on the morning that its first question opens, with a mail server that has its moods.</summary>
public sealed class MailServerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", CountingSmtp.Silence, "连接邮件服务器失败：超时")]
    [InlineData("", CountingSmtp.HangUp, "连接邮件服务器失败")]
    [InlineData("", "421 too many connections", "邮件服务器要求稍后再试：421")]
    [InlineData("MAIL", "530 5.7.0 authentication required", "邮件服务器拒绝登录，请检查 Mail:Smtp 的账号、密码和 Tls")]
    [InlineData("DATA", "452 no space", "邮件服务器要求稍后再试：452")]
    public async Task A_server_in_a_mood_is_told_on_the_pages_and_gets_every_mail_once_when_it_is_over(string line, string answer, string words)
    {
        await using var server = new CountingSmtp();
        server.Mood = said => line.Length == 0 ? said.Length == 0 ? answer : null : said.StartsWith(line, StringComparison.Ordinal) ? answer : null;
        await using var office = await RunningOffice.Start(_folder["data"], server.Port, timeout: 60);

        await ToldAndOver(office, words, () => server.Mood = _ => null);

        Assert.Equal(RunningOffice.Doers, server.Taken.Count);
        Assert.All(server.Taken.Values, n => Assert.Equal(1, n));
    }

    [Fact]
    public async Task A_server_that_is_not_there_gets_every_mail_once_when_it_is_back()
    {
        var gone = new CountingSmtp();
        var port = gone.Port;
        await gone.DisposeAsync();
        await using var office = await RunningOffice.Start(_folder["data"], port);
        CountingSmtp? back = null;

        await ToldAndOver(office, "连接邮件服务器失败：Connection refused", () => back = new(port));

        await using var server = back!;
        Assert.Equal(RunningOffice.Doers, server.Taken.Count);
        Assert.All(server.Taken.Values, n => Assert.Equal(1, n));
    }

    [Fact]
    public async Task A_server_that_puts_every_stranger_off_once_gets_every_mail_at_the_second_try()
    {
        await using var server = new CountingSmtp();
        var known = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        server.Mood = line => line.StartsWith("RCPT", StringComparison.Ordinal) && known.TryAdd(line, true) ? "451 4.7.1 greylisted" : null;
        await using var office = await RunningOffice.Start(_folder["data"], server.Port);

        await ToldAndOver(office, "邮件服务器要求稍后再试：451 4.7.1 greylisted", () => { });

        Assert.All(await office.Mails(MailKind.Ask), m => Assert.Equal(2, m.Attempts));
        Assert.All(server.Taken.Values, n => Assert.Equal(1, n));
    }

    [Fact]
    public async Task A_mail_cut_off_after_its_text_is_unknown_until_somebody_decides_and_only_then_goes_out_again()
    {
        await using var server = new CountingSmtp();
        var cut = false;
        server.Mood = line => line == "." && !Interlocked.Exchange(ref cut, true) ? CountingSmtp.HangUp : null;
        await using var office = await RunningOffice.Start(_folder["data"], server.Port);
        using var staff = await office.SignedIn();
        office.GoTo(RunningOffice.Begins.AddMinutes(1));
        await office.Until(async () => await office.Count(OutboxState.Sent) == RunningOffice.Doers - 1);
        await office.Until(async () => await office.Count(OutboxState.Unknown) == 1);

        office.Clock.Advance(TimeSpan.FromHours(2));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.All(server.Taken.Values, n => Assert.Equal(1, n));
        Assert.Contains("1 封邮件发送结果不明", (await staff.Get("/")).Text, StringComparison.Ordinal);
        Assert.Contains("请向收件人核实后再决定是否重发", (await staff.Get("/outbox?state=unknown")).Text, StringComparison.Ordinal);

        await Resend(office, staff, OutboxState.Unknown);

        Assert.Equal([.. Enumerable.Repeat(1, RunningOffice.Doers - 1), 2], server.Taken.Values.Order());
    }

    [Fact]
    public async Task An_address_that_is_refused_is_told_with_the_servers_words_and_holds_up_nobody_else()
    {
        await using var server = new CountingSmtp();
        server.Mood = line => line.StartsWith($"RCPT TO:<{RunningOffice.Doer(3)}>", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null;
        await using var office = await RunningOffice.Start(_folder["data"], server.Port);
        using var staff = await office.SignedIn();
        office.GoTo(RunningOffice.Begins.AddMinutes(1));
        await office.Until(async () => await office.Count(OutboxState.Sent) == RunningOffice.Doers - 1);
        await office.Until(async () => await office.Count(OutboxState.Failed) == 1);

        Assert.Contains("邮件服务器拒收：550 5.1.1 no such user", (await staff.Get("/outbox?state=failed")).Text, StringComparison.Ordinal);
        server.Mood = _ => null;
        await Resend(office, staff, OutboxState.Failed);

        Assert.Equal(RunningOffice.Doers, server.Taken.Count);
        Assert.All(server.Taken.Values, n => Assert.Equal(1, n));
    }

    /// <summary>The questions open; no mail goes out and the pages say why; the cause goes, and so do the mails, by themselves.</summary>
    private static async Task ToldAndOver(RunningOffice office, string words, Action over)
    {
        using var staff = await office.SignedIn();
        office.GoTo(RunningOffice.Begins.AddMinutes(1));
        await office.Until(
            async () => (await office.Mails(MailKind.Ask)).Count(m => m.State == OutboxState.Queued && m.Detail.Length > 0) == RunningOffice.Doers,
            TimeSpan.FromSeconds(1));
        Assert.Contains(words, (await staff.Get("/outbox")).Text, StringComparison.Ordinal);
        Assert.Contains($"有邮件暂时发不出去，会自动重试。{words}", (await staff.Get("/")).Text, StringComparison.Ordinal);

        over();
        await office.AllSent(MailKind.Ask, office.Clock.GetUtcNow());
        Assert.DoesNotContain("发不出去", (await staff.Get("/")).Text, StringComparison.Ordinal);
    }

    private static async Task Resend(RunningOffice office, Browser staff, OutboxState state)
    {
        var mail = Assert.Single(await office.Mails(MailKind.Ask), m => m.State == state).Mail;
        await staff.Submit(await staff.Get(OutboxEndpoints.Address(mail.Id)), "重新发送");
        await office.AllSent(MailKind.Ask, office.Clock.GetUtcNow());
    }
}
