using System.Net;
using Sanwen.Core.Agreements;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Agreements;

public sealed class AgreementFlowTests
{
    [Fact]
    public async Task From_the_digest_a_person_renews_ends_and_logs_on_one_page()
    {
        await using var host = await Opened();
        var mail = Assert.Single(await host.Mails(MailKind.Agreement));
        Assert.Equal((Doer, 2), (mail.To, mail.Items.Count));
        using var browser = host.Browser();
        var link = host.Address(mail);
        var page = await browser.Get(link);
        foreach (var key in new[] { "A-1", "A-2", "A-3" }) Assert.Contains(key, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("B-1", page.Text, StringComparison.Ordinal);

        var wrong = await browser.Post(link, ("key", "A-1"), ("do", "renew"), ("to", "2026-10-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("续签后的到期日期应晚于", wrong.Document.QuerySelector("#agreement-2 .error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A-1 已续签到 2028-12-31", (await Send(browser, link, ("key", "A-1"), ("do", "renew"), ("to", "2028-12-31"))).Text, StringComparison.Ordinal);
        Assert.Contains("A-2 已终止", (await Send(browser, link, ("key", "A-2"), ("do", "end"), ("reason", "单位撤并"))).Text, StringComparison.Ordinal);
        var logged = await Send(browser, link, ("key", "A-3"), ("do", "log"), ("day", "2026-10-08"), ("words", "联合义诊"), ("people", "35"));
        Assert.Contains("A-3 已登记活动，共 1 次", logged.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post(link, ("key", "B-1"), ("do", "end"), ("reason", "不是我的"))).Status);
        Assert.Null((await host.Find<Agreement>("agreement-B-1")).Ending);
        await host.PassTo("2026-12-31 10:00");
        Assert.Single(await host.Mails(MailKind.Agreement), m => m.To == Doer);
    }

    [Fact]
    public async Task Looking_at_the_link_changes_nothing_and_does_not_believe_what_the_address_says()
    {
        await using var host = await Opened();
        using var browser = host.Browser();
        var link = host.Address(Assert.Single(await host.Mails(MailKind.Agreement)));
        var before = await host.Stored<Agreement>("agreement-A-1");
        await browser.Head(link);
        Assert.DoesNotContain("已终止", (await browser.Get($"{link}?done=end&key=A-1")).Text, StringComparison.Ordinal);
        Assert.Equal(before.Version, (await host.Stored<Agreement>("agreement-A-1")).Version);
    }

    [Fact]
    public async Task The_figures_lead_to_what_they_count_and_its_person_or_an_officer_keeps_it_on_its_page()
    {
        await using var host = await Opened();
        using var officer = await host.SignedIn(Officer);
        var page = await officer.Get("/agreements");
        foreach (var tile in page.Document.QuerySelectorAll("a.figure").Take(4))
        {
            var rows = (await officer.Get(tile.GetAttribute("href")!)).Document.QuerySelectorAll("tbody tr").Length;
            Assert.Equal(tile.QuerySelector(".figure-value")!.TextContent, $"{rows}");
        }

        Assert.Single((await officer.Get("/agreements?q=共建单位B-1")).Document.QuerySelectorAll("tbody tr"));
        var one = await officer.Get("/agreements/B-1");
        var ended = await officer.Submit(one, "终止", [("reason", "单位撤并")]);
        Assert.Contains("B-1 已终止", ended.Text, StringComparison.Ordinal);
        using var other = await host.SignedIn(Other);
        Assert.Null((await other.Get("/agreements/A-1")).Document.QuerySelector("form[action^='/agreements/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get("/agreements/none")).Status);
    }

    /// <summary>On 8 October 2026, the working day after a long holiday, on which two of the doer's agreements are to be told.</summary>
    private static async Task<OfficeHost> Opened()
    {
        var host = await Open();
        await host.Write(new Change()
            .Add(Agreement("A-1", Doer, new(2026, 10, 31)))
            .Add(Agreement("A-2", Doer, new(2026, 9, 30)))
            .Add(Agreement("A-3", Doer, new(2028, 12, 31)))
            .Add(Agreement("B-1", Other, new(2027, 12, 31))));
        await host.RunDue();
        return host;
    }

    private static Agreement Agreement(string key, string person, DateOnly to) => new()
    {
        Key = key,
        Unit = "城建办党支部",
        Counterpart = $"共建单位{key}",
        Level = CounterpartLevel.District,
        SignedOn = new(2026, 8, 1),
        From = new(2026, 8, 1),
        To = to,
        Responsible = person,
        WakeAt = At("2026-08-01 00:00"),
    };

    private static async Task<Seen> Send(Browser browser, string link, params (string Name, string Value)[] fields)
    {
        var answer = await browser.Post(link, fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        return await browser.Get(answer.Location!);
    }
}
