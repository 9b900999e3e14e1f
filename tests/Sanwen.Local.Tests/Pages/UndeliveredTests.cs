using System.Net;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages;

public sealed class UndeliveredTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_gets_no_mail_is_shown_to_the_staff_with_since_when_and_why()
    {
        await using var host = await Open();
        await host.Hear(new MailNews("e1", MailNewsKind.Bounced, Doer.ToUpperInvariant(), host.Clock.GetUtcNow(), "550 <没有> 这个邮箱", null));

        using var officer = await host.SignedIn(Officer);
        var dashboard = await officer.Get("/");
        var person = await officer.Get(dashboard.Document.QuerySelector(".flash li a")!.GetAttribute("href")!);

        Assert.Contains("1 个邮箱收不到邮件", dashboard.Text, StringComparison.Ordinal);
        foreach (var word in new[] { "承办人甲", Doer, "10月8日 09:00", "退信", "550 <没有> 这个邮箱" })
        {
            Assert.Contains(word, dashboard.Document.QuerySelector(".flash li")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("邮箱收不到邮件", person.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("解除标记", person.Document.QuerySelectorAll("button").Select(b => b.TextContent.Trim()));
        using var doer = await host.SignedIn(Other);
        Assert.DoesNotContain("收不到邮件", (await doer.Get("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_clears_a_mark_and_it_is_journaled()
    {
        await using var host = await Open();
        await host.Hear(new MailNews("e1", MailNewsKind.Blocked, Doer, host.Clock.GetUtcNow(), "", null));
        using var officer = await host.SignedIn(Officer);
        using var administrator = await host.SignedIn(Administrator);

        var page = await administrator.Get($"/people/{Doer}");
        var token = page.Document.QuerySelector("#address input[type=hidden]")!.GetAttribute("value")!;
        Assert.NotEqual(HttpStatusCode.SeeOther, (await officer.Post($"/people/{Doer}/address", ("__RequestVerificationToken", token))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.Post($"/people/{Doer}/address")).Status);
        Assert.NotNull(await host.Service<Reachability>().Find(Doer, Cancel));
        var cleared = await administrator.Submit(page, "解除标记");

        Assert.Contains("已解除标记", cleared.Text, StringComparison.Ordinal);
        Assert.Null(cleared.Document.QuerySelector("#address"));
        Assert.DoesNotContain("收不到邮件", (await administrator.Get("/")).Text, StringComparison.Ordinal);
        Assert.Contains("已经解除", (await administrator.Submit(page, "解除标记")).Text, StringComparison.Ordinal);
        var fault = await host.Find<AddressFault>(AddressFault.IdOf(Doer));
        var journal = await host.Store.Journal(fault.Id, Cancel);
        Assert.Equal([JournalAction.AddressMarked, JournalAction.AddressCleared], journal.Select(j => j.Action));
        Assert.Equal(Administrator, journal[1].Actor.By);
        Assert.Null(JournalHead.FirstBroken(journal, fault.Journal));
    }

    [Fact]
    public async Task A_mail_that_came_back_is_shown_as_failed_and_one_thought_lost_as_sent()
    {
        await using var host = await Open();
        var now = host.Clock.GetUtcNow();
        var lost = (await host.Store.Claim(now, 1, cancel: Cancel))[0].Mail;
        await host.Store.Settle(lost.Id, new Settlement.Unknown("连接中断"), now, Cancel);
        await host.Hear(new MailNews("e1", MailNewsKind.Delivered, lost.To, now, "", Reference.Of(lost.Id)));
        Assert.Equal(OutboxState.Sent, (await host.Store.FindMail(lost.Id, Cancel))!.State);

        await host.Hear(new MailNews("e2", MailNewsKind.Bounced, lost.To, now, "550 查无此人", Reference.Of(lost.Id)));

        using var officer = await host.SignedIn(Officer);
        Assert.Contains("已退信，收件服务器不接受这个地址：550 查无此人", (await officer.Get($"/outbox/{lost.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("1 封邮件发送失败", (await officer.Get("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_told_again_after_the_mail_was_sent_again_changes_nothing()
    {
        await using var host = await Open();
        var now = host.Clock.GetUtcNow();
        var mail = (await host.Store.Claim(now, 1, cancel: Cancel))[0].Mail;
        await host.Store.Settle(mail.Id, new Settlement.Sent(), now, Cancel);
        var bounce = new MailNews("e1", MailNewsKind.Bounced, mail.To, now.AddSeconds(5), "", Reference.Of(mail.Id));
        await host.Hear(bounce);
        using var administrator = await host.SignedIn(Administrator);
        await administrator.Submit(await administrator.Get($"/people/{mail.To}"), "解除标记");
        await host.Store.Requeue(mail.Id, Cancel);
        var again = Assert.Single(await host.Store.Claim(now, 1, mail.Instance, Cancel));
        await host.Store.Settle(again.Mail.Id, new Settlement.Sent(), now, Cancel);

        await host.Hear(bounce, bounce);

        Assert.Equal(OutboxState.Sent, (await host.Store.FindMail(mail.Id, Cancel))!.State);
        Assert.Null(await host.Service<Reachability>().Find(mail.To, Cancel));
    }

    [Fact]
    public async Task News_of_many_addresses_that_cannot_be_is_left_aside()
    {
        await using var host = await Open();

        await host.Hear([.. Enumerable.Range(0, 300).Select(i => new MailNews($"e{i}", MailNewsKind.Bounced, i % 2 == 0 ? $"p{i}@x.example" : $"不是 地址 {i}", host.Clock.GetUtcNow(), "", null))]);

        Assert.Equal(150, (await host.Store.List<AddressFault>(cancel: Cancel)).Count);
    }
}

file static class Hearings
{
    public static Task Hear(this OfficeHost host, params MailNews[] news) =>
        host.Service<Hearing>().Take(news, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
}
