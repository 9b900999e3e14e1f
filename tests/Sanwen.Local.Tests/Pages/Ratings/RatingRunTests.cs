using System.Net;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Ratings;
using static Sanwen.Local.Tests.Pages.OfficeHost;
using static Sanwen.Local.Tests.Pages.Ratings.RatedOffice;

namespace Sanwen.Local.Tests.Pages.Ratings;

public sealed class RatingRunTests
{
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    [Fact]
    public async Task A_period_goes_from_opening_to_stars_through_pages_and_mails()
    {
        await using var host = await OpenOctober();
        using var browser = host.Browser();
        var fill = await host.LinkTo(Doer, AssessmentTask.Fill);
        var filled = await browser.Submit(
            await browser.Get(fill), "提交", [("words-1", "全月开放"), ("points-1", "48")], ("evidence-1", "开放.png", Picture));
        Assert.Contains("已收到填报，共 1 项", filled.Text, StringComparison.Ordinal);

        await host.PassTo("2026-11-12 09:00");
        Assert.Equal([Other], (await host.Mails(MailKind.Assessment)).Where(m => m.AssessmentTask == AssessmentTask.RemindFill).Select(m => m.To));
        var asked = (await host.Mails(MailKind.Assessment)).Where(m => m.AssessmentTask == AssessmentTask.Score).Select(m => m.To).Order(StringComparer.Ordinal);
        Assert.Equal([Leader, Principal], asked);

        var score = await host.LinkTo(Leader, AssessmentTask.Score);
        var page = await browser.Get($"{score}?subject={First}");
        Assert.Contains("全月开放", page.Text, StringComparison.Ordinal);
        Assert.Contains("自评 48 分", page.Text, StringComparison.Ordinal);
        var file = page.Document.QuerySelector(".files a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(file)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{score}/files/{new string('a', 32)}")).Status);

        var next = await browser.Submit(page, "提交评分", [("points-1", "46.5"), ("words-1", "很好")]);
        Assert.Contains($"已记录对{First}的评分", next.Text, StringComparison.Ordinal);
        Assert.Equal(Second, next.ValueOf("subject"));
        await browser.Submit(next, "提交评分", [("points-1", "10")]);
        var judge = await host.LinkTo(Principal, AssessmentTask.Score);
        await browser.Submit(await browser.Get($"{judge}?subject={First}"), "提交评分", [("points-2", "28")]);

        // The month's bulletin is out: two matters were asked about three times, and nobody answered.
        var form = await host.Form(First);
        Assert.Equal((AssessmentState.Closed, 74.5m, "三星"), (form.State, form.Rating!.Total, form.Rating.Band));
        Assert.Equal(new Figure(0, 6), form.Items[2].Figure);
        Assert.Equal(
            [JournalAction.Opened, JournalAction.Replied, JournalAction.Asked, JournalAction.Scored, JournalAction.Scored, JournalAction.Assessed],
            (await host.Store.Journal(form.Id, TestContext.Current.CancellationToken)).Select(e => e.Action));
        var told = Assert.Single(await host.Mails(MailKind.Assessment), m => m.AssessmentTask == AssessmentTask.Outcome);
        Assert.Contains("得分 74.5，评定为三星", (await browser.Get(host.Address(told))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_closes_only_knowingly_what_has_no_score()
    {
        await using var host = await OpenOctober();
        using var officer = await host.SignedIn(Officer);
        var address = $"/ratings/{Monthly}?period=2026-10";
        await officer.Submit(await officer.Get(address), "提前结束填报");

        var refused = await officer.Submit(await officer.Get(address), "评定");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"还有未评分的项：{First}、{Second}", refused.Text, StringComparison.Ordinal);

        var closed = await officer.Submit(refused, "评定", [("sure", "1")]);
        Assert.Contains("已评定 2 份考核表", closed.Text, StringComparison.Ordinal);
        Assert.Equal(("一星", "一星"), ((await host.Form(First)).Rating!.Band, (await host.Form(Second)).Rating!.Band));
        Assert.Contains("0 / 2 个，目标 50%，未达到", closed.Text, StringComparison.Ordinal);
        Assert.Contains("还没有达到表彰分数的", (await officer.Get($"/commendations/{Monthly}?period=2026-10")).Text, StringComparison.Ordinal);
        Assert.Contains("没有这项任务，不扣分", (await officer.Get($"/ratings/{Monthly}/{Second}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_is_opened_once_by_an_officer_and_not_before_it_ends()
    {
        await using var host = await OpenRatings();
        var runs = host.Service<RatingRuns>();
        Task<string> Why(string by) => Reason(runs.Open(Monthly, October, by, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken));
        Assert.Equal("只有督办员可以组织考核。", await Why(Leader));
        Assert.Equal("2026年10月还没有结束，2026-11-01 起可以开始考核。", await Why(Officer));
        await host.PassTo("2026-11-02 09:00");
        await runs.Open(Monthly, October, Officer, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        Assert.Equal("2026年10月的考核表都已发出。", await Why(Officer));
        Assert.Equal(2, (await host.Mails(MailKind.Assessment)).Count);
    }

    [Fact]
    public async Task Looking_changes_nothing_and_what_is_wrong_is_told_and_kept()
    {
        await using var host = await OpenOctober();
        using var browser = host.Browser();
        var fill = await host.LinkTo(Doer, AssessmentTask.Fill);
        var before = await host.Stored<Assessment>(Assessment.IdOf(Monthly, October, First));
        await browser.Head(fill);
        var wrong = await browser.Submit(await browser.Get(fill), "提交", [("words-1", "全月开放"), ("points-1", "51")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("“51”不是 0 至 50 的数", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("全月开放", wrong.ValueOf("words-1"));
        Assert.Equal(before.Version, (await host.Stored<Assessment>(before.Value.Id)).Version);

        var bad = await browser.Submit(await browser.Get(fill), "提交", [("words-1", "全月开放")], ("evidence-1", "x.png", "MZ"u8.ToArray()));
        Assert.Contains("内容与扩展名 .png 不符", bad.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(fill + "x")).Status);
    }

    [Fact]
    public async Task What_was_never_filled_in_may_be_until_it_is_scored()
    {
        await using var host = await OpenOctober();
        using var browser = host.Browser();
        await host.PassTo("2026-11-10 09:00");
        var urged = Assert.Single(await host.Mails(MailKind.Assessment), m => m.AssessmentTask == AssessmentTask.UrgeFill && m.To == Doer);
        Assert.Equal([Head], urged.Cc);
        await browser.Submit(await browser.Get(host.Address(urged)), "提交", [("words-1", "补报")]);
        Assert.Contains("填报已经截止，正在评分", (await browser.Get(host.Address(urged))).Text, StringComparison.Ordinal);

        var score = await host.LinkTo(Leader, AssessmentTask.Score);
        await browser.Submit(await browser.Get($"{score}?subject={Second}"), "提交评分", [("points-1", "10")]);
        Assert.Contains("并已开始评分", (await browser.Get(await host.LinkTo(Other, AssessmentTask.Fill))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_somebody_signed_in_is_one_click_away()
    {
        await using var host = await OpenOctober();
        using (var doer = await host.SignedIn(Doer)) Assert.Equal(First, await Opened(doer, $"{Monthly} 2026年10月：{First}"));
        await host.PassTo("2026-11-10 09:00");
        using var assessor = await host.SignedIn(Leader);
        Assert.Equal("评分", await Opened(assessor, $"{Monthly} 2026年10月：2 个考核对象"));
        Assert.Contains("去评分", (await assessor.Get($"/ratings/{Monthly}/{First}")).Text, StringComparison.Ordinal);

        static async Task<string> Opened(Browser browser, string words)
        {
            var link = (await browser.Get("/waiting")).Document.QuerySelectorAll(".waiting a").First(a => a.ParentElement!.TextContent.Contains(words, StringComparison.Ordinal));
            return (await browser.Get(link.GetAttribute("href")!)).Heading;
        }
    }

    private static async Task<string> Reason<T>(Task<Sanwen.Core.Stores.Outcome<T>> outcome) =>
        Assert.IsType<Sanwen.Core.Stores.Outcome<T>.Refused>(await outcome).Reason;
}
