using System.Net;
using Sanwen.Core.Calls;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Calls;

public sealed class CallFlowTests
{
    private const string WaterHead = "water@x.example", JudgeA = "judge-a@x.example", JudgeB = "judge-b@x.example";

    [Fact]
    public async Task From_the_officers_page_over_the_links_in_the_mails_to_a_supervised_matter()
    {
        await using var host = await OpenCall();
        using var browser = host.Browser();
        var page = await browser.Get(await Link(host, Head, CallNews.Invited));
        Assert.Equal("活力支部竞标", page.Heading);
        var wrong = await browser.Submit(page, "提交申报", [("title", "微党课"), ("plan", "每月两场"), ("asked", "13"), ("due", "2027-06-30"), ("responsible", Doer)]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "微党课"), (wrong.Status, wrong.ValueOf("title")));
        Assert.Contains("不超过 12 万元", wrong.Text, StringComparison.Ordinal);
        var taken = await browser.Submit(wrong, "提交申报", [("asked", "10")], ("file", "方案.pdf", "%PDF-1.7 x"u8.ToArray()));
        Assert.Contains("已收到申报：微党课", taken.Text, StringComparison.Ordinal);
        await browser.Submit(
            await browser.Get(await Link(host, WaterHead, CallNews.Invited)), "提交申报",
            [("title", "护河队"), ("plan", "每周巡河"), ("asked", "12"), ("due", "2027-06-30"), ("responsible", WaterHead)]);

        await host.PassTo("2026-10-21 10:00");
        var judging = await browser.Get(await Link(host, JudgeA, CallNews.Score));
        Assert.Contains("每月两场", judging.Text, StringComparison.Ordinal);
        var file = judging.Document.QuerySelector("a[href*='/files/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(file)).Status);
        var unfinished = await browser.Submit(judging, "提交评分", [("points-1-0", "90")]);
        Assert.Contains("第 1、2 项没有评完", unfinished.Text, StringComparison.Ordinal);
        Assert.Contains("已收到您的评分", (await Score(browser, unfinished, "90", "80", "70", "60")).Text, StringComparison.Ordinal);
        await Score(browser, await browser.Get(await Link(host, JudgeB, CallNews.Score)), "80", "80", "80", "80");
        var own = await browser.Get(await Link(host, Doer, CallNews.Score));
        Assert.Contains("第 1 项 微党课 是本单位的申报，已经回避", own.Text, StringComparison.Ordinal);
        await browser.Submit(own, "提交评分", [("points-2-0", "50"), ("points-2-1", "50")]);

        var deciding = await browser.Get(await Link(host, Principal, CallNews.Decide));
        var over = await browser.Submit(deciding, "确定支持的项目", [("amount-1", "10"), ("amount-2", "12"), ("words", "")]);
        Assert.Contains("超过资金总额 20 万元", over.Text, StringComparison.Ordinal);
        var decided = await browser.Submit(over, "确定支持的项目", [("amount-2", ""), ("words", "与水务所年度计划重复")]);
        Assert.Contains("已记录决定", decided.Text, StringComparison.Ordinal);

        var matter = await host.Find<Matter>("JB-1-01");
        Assert.Equal(("微党课", "活力支部竞标", "城建办", Doer), (matter.Title, matter.List, matter.LeadUnit, matter.Responsible));
        Assert.Contains("JB-1-01", Assert.Single(await host.Mails(MailKind.NewMatters)).Matters.Select(m => m.Id));
        Assert.Equal([(WaterHead, "与水务所年度计划重复")], await Told(host, CallNews.NotGranted));
        Assert.Contains("未予支持", (await browser.Get(await Link(host, WaterHead, CallNews.Invited))).Text, StringComparison.Ordinal);
        using var officer = await host.SignedIn(Officer);
        var shown = await officer.Get("/calls/JB-1");
        Assert.NotNull(shown.Document.QuerySelector("a[href='/matters/JB-1-01']"));
        Assert.Contains("已定", (await officer.Get("/calls")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gave_what_is_for_officers_alone_and_an_officer_may_decide_on_the_page()
    {
        await using var host = await Ranked();
        using var officer = await host.SignedIn(Officer);
        using var head = await host.SignedIn(Head);
        var (seen, hidden) = (await officer.Get("/calls/JB-1"), await head.Get("/calls/JB-1"));
        Assert.Contains("各评委评分", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("各评委评分", hidden.Text, StringComparison.Ordinal);
        Assert.Contains("86", hidden.Text, StringComparison.Ordinal);
        Assert.Null(hidden.Document.GetElementById("grant"));
        var done = await officer.Submit(seen, "确定支持的项目", [("amount-1", "10")]);
        Assert.Contains("支持 1 项，共 10 万元", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_links_changes_nothing_and_a_link_for_one_thing_does_no_other()
    {
        await using var host = await OpenCall();
        using var browser = host.Browser();
        var before = await host.Stored<Call>("call-JB-1");
        var link = await Link(host, Head, CallNews.Invited);
        await browser.Get(link);
        await browser.Head(link);
        Assert.Equal(before.Version, (await host.Stored<Call>("call-JB-1")).Version);
        await browser.Post(link, ("points-1-0", "90"), ("amount-1", "10"), ("words", "好"));
        Assert.Equal(CallState.Nominating, (await host.Find<Call>("call-JB-1")).State);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(link.Replace("/j/", "/g/", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(link[..^3])).Status);
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_call_is_told_at_its_fields_and_signed_in_people_find_what_they_are_asked()
    {
        await using var host = await OpenCall();
        using var officer = await host.SignedIn(Officer);
        var form = await officer.Get("/calls/new");
        var wrong = await officer.Submit(form, "发起", [.. Fields("JB-1")]);
        Assert.Contains("已有这个编号的竞标", wrong.Document.GetElementById("key-error")!.TextContent, StringComparison.Ordinal);
        wrong = await officer.Submit(form, "发起", [.. Fields("JB-2"), ("criteria", "创新性 60")]);
        Assert.Contains("权重合计 60", wrong.Document.GetElementById("criteria-error")!.TextContent, StringComparison.Ordinal);

        using var head = await host.SignedIn(Head);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Get("/calls/new")).Status);
        var page = await head.Get("/calls/JB-1");
        var way = page.Document.QuerySelector("a[href*='/calls/JB-1/nominate']")!.GetAttribute("href")!;
        Assert.StartsWith("/j/", (await head.Get(way)).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get(way)).Status);
    }

    private static async Task<OfficeHost> Ranked()
    {
        var host = await OpenCall();
        using var browser = host.Browser();
        await browser.Submit(
            await browser.Get(await Link(host, Head, CallNews.Invited)), "提交申报",
            [("title", "微党课"), ("plan", "每月两场"), ("asked", "10"), ("due", "2027-06-30"), ("responsible", Doer)]);
        await host.PassTo("2026-10-21 10:00");
        foreach (var judge in new[] { JudgeA, JudgeB })
        {
            await browser.Submit(await browser.Get(await Link(host, judge, CallNews.Score)), "提交评分", [("points-1-0", "90"), ("points-1-1", "80")]);
        }

        return host;
    }

    /// <summary>A call opened by the officer on the page; its invitations are out.</summary>
    private static async Task<OfficeHost> OpenCall()
    {
        var host = await Open();
        await host.Write(new Change()
            .Add(Person(WaterHead, "水务所长", "水务所", Roles.UnitHead))
            .Add(Person(JudgeA, "评委甲", "党建办", Roles.None))
            .Add(Person(JudgeB, "评委乙", "纪检办", Roles.None)));
        using var officer = await host.SignedIn(Officer);
        var opened = await officer.Submit(await officer.Get("/calls/new"), "发起", [.. Fields("JB-1")]);
        Assert.Equal("活力支部竞标", opened.Heading);
        await host.PassTo("2026-10-09 10:00");
        return host;
    }

    private static (string Name, string Value)[] Fields(string key) =>
    [
        ("key", key), ("title", "活力支部竞标"), ("fund", "20"), ("most", "12"), ("unit", "城建办"), ("invited", WaterHead), ("opens", "2026-10-09"),
        ("nominate", "2026-10-20"), ("score", "2026-10-30"), ("criteria", "创新性 60、可行性 40"), ("judges", $"{JudgeA}、评委乙、{Doer}"),
    ];

    private static Task<Seen> Score(Browser browser, Seen page, params string[] points) => browser.Submit(
        page, page.Document.QuerySelector("form button")!.TextContent.Trim(), [.. points.Select((p, i) => ($"points-{(i / 2) + 1}-{i % 2}", p))]);

    private static async Task<string> Link(OfficeHost host, string person, CallNews news) =>
        host.Address((await host.Mails(MailKind.Call)).Last(m => m.To == person && m.CallNews == news));

    private static async Task<IEnumerable<(string To, string? Words)>> Told(OfficeHost host, CallNews news) =>
        (await host.Mails(MailKind.Call)).Where(m => m.CallNews == news).Select(m => (m.To, m.Words));

    private static Person Person(string email, string name, string unit, Roles roles) =>
        new() { Email = email, Name = name, Unit = unit, Roles = roles };
}
