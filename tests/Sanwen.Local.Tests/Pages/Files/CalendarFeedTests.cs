using System.Net;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Files;

public sealed class CalendarFeedTests
{
    [Fact]
    public async Task A_person_subscribes_by_the_link_on_the_own_page_without_signing_in_again()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Doer);
        var feed = Feed(await browser.Get($"/people/{Doer}"));
        using var program = host.Browser();

        var seen = await program.Get(feed);

        Assert.Equal("text/calendar; charset=utf-8", seen.Response.Content.Headers.ContentType!.ToString());
        Assert.Contains("SUMMARY:到期：事项M-01", seen.Html, StringComparison.Ordinal);
        Assert.Contains("DTEND:20261012T100000Z", seen.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("x.example", seen.Html.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answers_by_link_finds_it_there()
    {
        await using var host = await Open();
        using var stranger = host.Browser();
        var answer = await stranger.Get(host.Address((await host.Mails(MailKind.Ask))[0]));

        var page = await stranger.Get(answer.Document.QuerySelector("a[href$='/calendar']")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, (await stranger.Get(Feed(page))).Status);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Doer);
        var feed = Feed(await browser.Get($"/people/{Doer}"));
        var first = (await browser.Get(feed)).Response;
        async Task<HttpStatusCode> Again()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, feed);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            return (await browser.Send(request)).Status;
        }

        Assert.NotNull(first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, await Again());
        var stored = await host.Stored<Core.Matters.Matter>("M-01");
        await host.Write(new Core.Stores.Change().Put(stored, stored.Value with { Due = new(2027, 1, 15) }));
        Assert.Equal(HttpStatusCode.OK, await Again());
    }

    [Fact]
    public async Task A_link_that_was_replaced_opens_nothing_and_the_new_one_does()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Doer);
        var page = await browser.Get($"/people/{Doer}");

        var renewed = await browser.Submit(page, "换一个链接");

        Assert.Equal(HttpStatusCode.Gone, (await browser.Get(Feed(page))).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(Feed(renewed))).Status);
        var journal = await host.Store.Journal($"calendar-{Doer}", TestContext.Current.CancellationToken);
        Assert.Equal(Doer, Assert.Single(journal).Actor.By);
    }

    [Fact]
    public async Task Other_links_and_other_people_do_not_open_it()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Other);
        var (now, days) = (host.Clock.GetUtcNow(), 400);
        string Ics(LinkPurpose purpose, string instance, string person) => $"/ics/{host.Signer.Sign(new(purpose, instance, person, now.AddDays(days)))}.ics";

        Assert.DoesNotContain("/ics/", (await browser.Get($"/people/{Doer}")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(Ics(LinkPurpose.Answer, "calendar#0", Doer))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get(Ics(LinkPurpose.Calendar, "calendar#0", "gone@x.example"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(Ics(LinkPurpose.Calendar, "calendar#0", Doer))).Status);
        days = -1;
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get(Ics(LinkPurpose.Calendar, "calendar#0", Doer))).Status);
    }

    private static string Feed(Seen page) => new Uri(page.Document.QuerySelector("code")!.TextContent).PathAndQuery;
}
