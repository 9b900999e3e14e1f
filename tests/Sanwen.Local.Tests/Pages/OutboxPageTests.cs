using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Web.Pages.Outbox;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages;

public sealed class OutboxPageTests
{
    [Fact]
    public async Task A_mail_is_found_and_its_link_leads_to_the_page_it_opens()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);

        var list = await browser.Get($"/outbox?kind=ask&state=queued&to={Doer}");
        var mail = await browser.Get(list.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        var frame = mail.Document.QuerySelector("iframe")!;
        var html = await browser.Get(frame.GetAttribute("src")!);

        Assert.Contains("承办人甲", mail.Text, StringComparison.Ordinal);
        Assert.Equal("allow-top-navigation-by-user-activation", frame.GetAttribute("sandbox"));
        Assert.Equal("_top", html.Document.QuerySelector("base")!.GetAttribute("target"));
        Assert.Contains("style-src 'unsafe-inline'", Assert.Single(html.Response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        foreach (var link in new[] { html.Document.QuerySelector("a[href*='/a/']")!, mail.Document.QuerySelector("pre a")! })
        {
            var address = new Uri(link.GetAttribute("href")!).PathAndQuery;
            Assert.Equal("10月 问计划", (await browser.Get(address)).Heading);
        }
    }

    [Fact]
    public async Task Where_mails_are_delivered_the_secret_of_a_link_stays_with_who_got_it()
    {
        await using var host = await Open(more: services => services.AddSingleton(new OutboxDisplay(ShowLinks: false)));
        using var browser = await host.SignedIn(Officer);
        await browser.Post("/signin", ("email", Administrator));
        var mails = (await host.Mails(MailKind.SignIn)).Concat(await host.Mails(MailKind.Ask));

        foreach (var mail in mails)
        {
            var (page, html) = (await browser.Get($"/outbox/{mail.Id}"), await browser.Get($"/outbox/html?id={Uri.EscapeDataString(mail.Id)}"));
            Assert.DoesNotContain(host.Signer.Sign(mail.Link!), page.Html + html.Html, StringComparison.Ordinal);
            Assert.Contains("邮件里的链接只有收件人能用", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_failed_mail_is_queued_again_at_a_persons_word_only()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);
        var cancel = TestContext.Current.CancellationToken;
        var mail = Assert.Single(await host.Store.Claim(host.Clock.GetUtcNow(), 1, cancel: cancel)).Mail;
        await host.Store.Settle(mail.Id, new Settlement.Failed("550 没有这个邮箱"), host.Clock.GetUtcNow(), cancel);

        var page = await browser.Get($"/outbox/{mail.Id}");
        Assert.Contains("550 没有这个邮箱", page.Text, StringComparison.Ordinal);
        var again = await browser.Submit(page, "重新发送");

        Assert.Contains("已重新排队", again.Text, StringComparison.Ordinal);
        Assert.Equal(OutboxState.Queued, (await host.Store.FindMail(mail.Id, cancel))!.State);
        Assert.Contains("没有重发", (await browser.Submit(page, "重新发送")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_is_found_by_the_short_name_that_logs_call_it()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);
        var mail = (await host.Mails(MailKind.Ask))[0];
        var name = Reference.Of(mail.Id);

        var list = await browser.Get($"/outbox?ref={name.ToUpperInvariant()}");
        var page = await browser.Get(Assert.Single(list.Document.QuerySelectorAll("tbody a")).GetAttribute("href")!);

        Assert.Contains(name, page.Text, StringComparison.Ordinal);
        Assert.Contains("没有这样的邮件", (await browser.Get("/outbox?ref=0000000000000000")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_mail_is_a_page_not_found()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/outbox/round-x/ask/y")).Status);
        Assert.Contains("没有这样的邮件", (await browser.Get("/outbox?state=failed&page=zz&kind=zz")).Text, StringComparison.Ordinal);
    }
}
