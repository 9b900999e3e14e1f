using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Approvals;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Pages.Outbox;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Inbound;

/// <summary>Trying on the outbox page what a reply does, where no mail goes out.</summary>
public sealed class ReplyBoxTests
{
    private const string Box = "form[action='/inbound/email']";

    [Fact]
    public async Task A_reply_written_there_decides_and_leads_back_with_what_happened()
    {
        await using var host = await ReplyingOffice.Open();
        using var browser = await host.SignedIn(Officer);
        var mail = await Sent(host, await host.Apply());
        var pokes = host.Pokes;

        var page = await browser.Get($"/outbox/{mail.Id}");
        var back = await browser.Submit(page, "发送回复", [("text", "退回：材料不全")]);
        var again = await browser.Submit(page, "发送回复", [("text", "同意")]);

        Assert.Contains("同意 / 退回：理由", page.Text, StringComparison.Ordinal);
        Assert.Contains("已按这封回复记录", back.Text, StringComparison.Ordinal);
        Assert.Equal((Verdict.Returned, Leader), ((await host.TheApproval(mail)).Ruling!.Verdict, (await host.TheApproval(mail)).Ruling!.By));
        Assert.Contains("没有采纳这封回复，已回信说明：分管领导已于", again.Text, StringComparison.Ordinal);
        Assert.Equal(page.Heading, again.Heading);
        Assert.True(host.Pokes > pokes, "The office is not told that something is to be sent.");
    }

    [Fact]
    public async Task It_is_at_no_mail_that_nothing_can_be_replied_to_and_at_none_that_has_not_gone_out()
    {
        await using var host = await ReplyingOffice.Open();
        using var browser = await host.SignedIn(Officer);
        var queued = await host.Apply();
        var ask = await Sent(host, (await host.Mails(MailKind.Ask))[0]);

        Assert.Empty((await browser.Get($"/outbox/{queued.Id}")).Document.QuerySelectorAll(Box));
        Assert.Empty((await browser.Get($"/outbox/{ask.Id}")).Document.QuerySelectorAll(Box));
    }

    [Fact]
    public async Task Where_mails_are_delivered_there_is_none_not_even_for_the_addressee()
    {
        await using var host = await ReplyingOffice.Open(services => services.AddSingleton(new OutboxDisplay(ShowLinks: false)));
        using var browser = await host.SignedIn(Officer);
        await host.Apply();
        var own = await Sent(host, (await host.Mails(MailKind.Approval)).First(m => m.To == Officer));

        var page = await browser.Get($"/outbox/{own.Id}");

        Assert.Empty(page.Document.QuerySelectorAll(Box));
        Assert.DoesNotContain(host.ReplyTo(own), page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_wants_the_sign_in_of_the_page_and_leads_nowhere_else()
    {
        await using var host = await ReplyingOffice.Open();
        using var browser = host.Browser();
        var mail = await Sent(host, await host.Apply());

        Assert.StartsWith("/signin", (await browser.Get($"/outbox/{mail.Id}")).Location, StringComparison.Ordinal);
        var answer = await host.Post(host.Reply(mail, "同意") with { More = [("return", "https://evil.example/")] });

        Assert.Equal((HttpStatusCode.SeeOther, "/"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Another_site_cannot_post_there()
    {
        await using var host = await ReplyingOffice.Open();
        using var browser = await host.SignedIn(Officer);
        var mail = await host.Apply();
        var request = host.Reply(mail, "同意").Request();
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Send(request)).Status);
        Assert.Null((await host.TheApproval(mail)).Ruling);
    }

    private static async Task<Mail> Sent(OfficeHost host, Mail mail)
    {
        var cancel = TestContext.Current.CancellationToken;
        await host.Store.Claim(host.Clock.GetUtcNow(), 100, mail.Instance, cancel);
        await host.Store.Settle(mail.Id, new Settlement.Sent(), host.Clock.GetUtcNow(), cancel);
        return mail;
    }
}
