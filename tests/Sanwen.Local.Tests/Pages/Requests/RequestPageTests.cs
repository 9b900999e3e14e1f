using System.Net;
using Sanwen.Core.Mails;
using Sanwen.Core.Requests;
using Sanwen.Web.Mails;
using static Sanwen.Local.Tests.Pages.OfficeHost;
using static Sanwen.Local.Tests.Pages.Requests.RequestHost;

namespace Sanwen.Local.Tests.Pages.Requests;

public sealed class RequestPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_goes_from_the_form_to_its_erasure()
    {
        await using var host = await OpenRequests();
        using var resident = host.Browser();
        using var handler = host.Browser();

        var asked = await host.Ask(resident);
        Assert.Contains(Number, asked.Text, StringComparison.Ordinal);
        var code = CodeOn(asked);
        Assert.Contains("办理中", (await Look(resident, Number, code)).Text, StringComparison.Ordinal);

        var link = await host.LinkIn(RequestNews.ToHandle);
        var closed = await handler.Get(link);
        var opened = await handler.Submit(closed, "查看内容并办理");
        Assert.DoesNotContain(Mark, closed.Html, StringComparison.Ordinal);
        foreach (var part in new[] { $"words {Mark}", $"name {Mark}", "0757-83994711", $"{Mark}@y.example", $"{Mark}.jpg" }) Assert.Contains(part, opened.Text, StringComparison.Ordinal);
        var photo = await handler.Post(link, ("do", "photo"), ("photo", "0"));
        Assert.Equal(Picture, await photo.Response.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("attachment", photo.Response.Content.Headers.ContentDisposition!.DispositionType);

        Assert.Contains("已记录您的答复", (await handler.Submit(opened, "提交答复", [("words", $"answer {Mark}")])).Text, StringComparison.Ordinal);
        var rated = await Rate(resident, await Look(resident, Number, code), "unsatisfied", redo: true);
        Assert.Contains("将重新办理", rated.Text, StringComparison.Ordinal);
        await host.Answer(handler, "done again");
        var again = await Look(resident, Number, code);
        Assert.Contains("done again", again.Text, StringComparison.Ordinal);
        Assert.Null(again.Document.QuerySelector("input[name=redo]"));
        Assert.Contains("谢谢", (await Rate(resident, again, "satisfied")).Text, StringComparison.Ordinal);
        Assert.Contains("已经评价过了", (await Rate(resident, again, "unsatisfied")).Text, StringComparison.Ordinal);

        await host.PassTo("2026-11-10 09:00");
        Assert.NotNull((await host.TheRequest()).ErasedAt);
        Assert.Empty(Directory.GetFiles(host.BlobFolder, "*", SearchOption.AllDirectories));
        Assert.Equal(HttpStatusCode.NotFound, (await Look(resident, Number, code)).Status);
        Assert.Equal(Satisfaction.Satisfied, RequestFigures.LastRating(await host.TheRequest()));
    }

    [Fact]
    public async Task What_a_scanner_does_changes_and_shows_nothing()
    {
        await using var host = await OpenRequests();
        using var scanner = host.Browser();
        await host.Ask(scanner);
        var link = await host.LinkIn(RequestNews.ToHandle);
        var before = await host.Stored<Request>(Id);
        var entries = (await host.Store.Journal(Id, Cancel)).Count;

        foreach (var address in new[] { link, link + "?done=answer", link + "?do=open", "/ask", "/ask/suqiu", "/ask/lookup" })
        {
            Assert.DoesNotContain(Mark, (await scanner.Get(address)).Html, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await scanner.Head(address)).Status);
        }

        Assert.Equal(before.Version, (await host.Stored<Request>(Id)).Version);
        Assert.Equal(entries, (await host.Store.Journal(Id, Cancel)).Count);
    }

    [Fact]
    public async Task Officers_see_the_list_and_the_figures_and_nothing_of_the_resident()
    {
        await using var host = await OpenRequests();
        using var officer = await host.SignedIn(Officer);
        await host.Ask(officer);
        await host.PassTo("2026-10-16 10:00");

        var list = await officer.Get("/requests");
        var page = await officer.Get($"/requests/{Number}");

        Assert.Contains("环境卫生", list.Text, StringComparison.Ordinal);
        foreach (var figure in list.Document.QuerySelectorAll("a.figure"))
        {
            Assert.Contains($"共 {figure.QuerySelector(".figure-value")!.TextContent} 件", (await officer.Get(figure.GetAttribute("href")!)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("逾期", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, list.Html + page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/requests/{Number}/handle")).Status);
    }

    [Fact]
    public async Task The_handler_goes_on_from_the_list_and_hands_over_by_link()
    {
        await using var host = await OpenRequests();
        using var handler = await host.SignedIn(Doer);
        using var mate = host.Browser();
        await host.Ask(handler);

        var opened = await handler.Submit(await handler.Get((await handler.Get($"/requests/{Number}/handle")).Location!), "查看内容并办理");
        await handler.Submit(opened, "请对方接办", [("to", Other), ("words", "是河道上的")]);
        var offered = await mate.Get(await host.LinkIn(RequestNews.Offered));
        Assert.Contains("是河道上的", offered.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await mate.Post(await host.LinkIn(RequestNews.Offered), ("do", "open"))).Status);
        var taken = await mate.Submit(offered, "接办");

        Assert.Equal(Other, (await host.TheRequest()).Handler);
        Assert.Contains(Mark, (await mate.Submit(taken, "查看内容并办理")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await handler.Post(await host.LinkIn(RequestNews.ToHandle), ("do", "open"))).Status);
    }

    [Fact]
    public async Task A_wish_taken_by_phone_is_claimed_on_the_staffs_page()
    {
        await using var host = await OpenRequests();
        using var officer = await host.SignedIn(Officer);
        using var mate = await host.SignedIn(Other);

        var asked = await host.Ask(officer, "xinyuan", "/requests/new/");
        Assert.Contains("查询码", asked.Text, StringComparison.Ordinal);
        var claimed = await mate.Submit(await mate.Get($"/requests/{Number}"), "认领");

        Assert.Contains("已认领", claimed.Text, StringComparison.Ordinal);
        Assert.Equal((RequestSource.Office, Other), ((await host.TheRequest()).Source, (await host.TheRequest()).Handler));
        Assert.Null((await officer.Get($"/requests/{Number}")).Document.QuerySelector("button[value=claim]"));
    }

    [Fact]
    public async Task No_letter_says_a_word_of_the_residents()
    {
        await using var host = await OpenRequests();
        using var browser = host.Browser();
        var code = CodeOn(await host.Ask(browser));
        await host.PassTo("2026-10-30 09:00");
        var writer = host.Service<MailWriter>();

        foreach (var mail in await host.Mails(MailKind.Request))
        {
            var letter = await writer.Write(mail, Cancel);
            foreach (var text in new[] { letter.Subject, letter.Text, letter.Html })
            {
                Assert.DoesNotContain(Mark, text, StringComparison.Ordinal);
                Assert.DoesNotContain("环境卫生", text, StringComparison.Ordinal);
                Assert.DoesNotContain(code, text, StringComparison.Ordinal);
            }
        }
    }

    private static Task<Seen> Rate(Browser browser, Seen page, string rating, bool redo = false) => browser.Submit(
        page, "提交评价", [("rating", rating), ("comment", $"comment {Mark}"), .. redo ? new[] { ("redo", "yes") } : []]);
}
