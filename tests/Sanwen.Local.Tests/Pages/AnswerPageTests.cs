using System.Net;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages;

public sealed class AnswerPageTests
{
    private static readonly string PlanRound = AskRound.IdOf(new(2026, 10), Question.Plan, Doer);

    [Fact]
    public async Task Looking_at_the_page_however_often_changes_nothing()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var address = await AskAddress(host);
        var before = await host.Stored<AskRound>(PlanRound);

        for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.OK, (await browser.Get(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Head(address)).Status);

        var after = await host.Stored<AskRound>(PlanRound);
        Assert.Equal(before.Version, after.Version);
        Assert.Empty(browser.Cookies);
        Assert.Equal(0, host.Pokes);
    }

    [Fact]
    public async Task An_answer_is_taken_and_pokes_the_office()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var page = await browser.Get(await AskAddress(host));
        Assert.Contains("10月12日（周一）18:00", page.Text, StringComparison.Ordinal);
        Assert.Equal("70", page.ValueOf("percent-0"));

        var done = await browser.Submit(
            page, "提交答复", [("percent-0", "75"), ("words-0", "完成主体验收。"), ("percent-1", "80％"), ("words-1", "开工二期。"), ("coordination-1", "yes")]);

        Assert.Contains("已全部答复，共 2 项", done.Text, StringComparison.Ordinal);
        var second = (await host.Find<Matter>("M-02"));
        Assert.Equal((80m, "开工二期。", true), (second.Target!.Value, second.Words, second.NeedsCoordination));
        Assert.Equal(1, host.Pokes);
        await host.PassTo("2026-10-14 09:00");
        Assert.Empty(await host.Mails(MailKind.Reminder));
    }

    [Fact]
    public async Task Nineteen_of_twenty_leaves_one_for_the_reminder()
    {
        await using var host = await Open(20);
        using var browser = host.Browser();
        var page = await browser.Get(await AskAddress(host));

        var done = await browser.Submit(page, "提交答复", [.. Enumerable.Range(0, 19).Select(n => ($"words-{n}", "照计划推进。"))]);

        Assert.Contains("已答 19 项，还有 1 项", done.Text, StringComparison.Ordinal);
        await host.PassTo("2026-10-10 09:00");
        var reminder = Assert.Single(await host.Mails(MailKind.Reminder));
        Assert.Equal("M-20", Assert.Single(reminder.Matters).Id);
    }

    [Fact]
    public async Task Correcting_one_line_enters_only_that_line_again()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var address = await AskAddress(host);
        await browser.Submit(await browser.Get(address), "提交答复", [("words-0", "第一。"), ("words-1", "第二。")]);
        host.Clock.Advance(TimeSpan.FromHours(1));

        await browser.Submit(await browser.Get(address), "提交答复", [("words-1", "第二，更正。")]);

        var asked = (await host.Find<AskRound>(PlanRound)).Asked;
        Assert.Equal(At("2026-10-08 09:00"), asked[0].Reply!.At);
        Assert.Equal((At("2026-10-08 09:00"), At("2026-10-08 10:00")), (asked[1].Reply!.FirstAt, asked[1].Reply!.At));
    }

    [Fact]
    public async Task A_draft_is_kept_as_typed_and_answers_nothing()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var address = await AskAddress(host);

        var saved = await browser.Submit(await browser.Get(address), "保存草稿", [("percent-0", "大概八成"), ("words-0", "还要核对")]);

        Assert.Contains("草稿已保存，还没有提交", saved.Text, StringComparison.Ordinal);
        var again = await browser.Get(address);
        Assert.Equal(("大概八成", "还要核对"), (again.ValueOf("percent-0"), again.ValueOf("words-0")));
        Assert.Equal(2, (await host.Find<AskRound>(PlanRound)).Unanswered().Count);
    }

    [Theory]
    [InlineData("很多")]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("")]
    public async Task A_wrong_percentage_is_told_at_its_field_and_nothing_typed_is_lost(string percent)
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var address = await AskAddress(host);

        var wrong = await browser.Submit(
            await browser.Get(address), "提交答复", [("percent-0", percent), ("words-0", "写了很久的一段话"), ("words-1", "另一段")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("percent-0-error", wrong.Document.QuerySelector("[name='percent-0']")!.GetAttribute("aria-describedby"));
        Assert.Contains("0 到 100", wrong.Document.GetElementById("percent-0-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("写了很久的一段话", "另一段"), (wrong.ValueOf("words-0"), wrong.ValueOf("words-1")));
        Assert.Equal(2, (await host.Find<AskRound>(PlanRound)).Unanswered().Count);
        Assert.Equal("写了很久的一段话", (await browser.Get(address)).ValueOf("words-0"));
        Assert.Equal(0, host.Pokes);
    }

    [Fact]
    public async Task A_changed_token_opens_nothing()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var address = await AskAddress(host);
        var changed = address[..^1] + (address[^1] == 'A' ? 'B' : 'A');

        foreach (var bad in new[] { changed, "/a/x", address.Replace("/a/", "/d/", StringComparison.Ordinal) })
        {
            var page = await browser.Get(bad);
            Assert.Equal((HttpStatusCode.NotFound, "链接无效"), (page.Status, page.Heading));
        }
    }

    [Fact]
    public async Task An_expired_link_says_what_it_was_and_what_to_do()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var address = await AskAddress(host);
        host.Clock.Advance(TimeSpan.FromDays(70));

        var page = await browser.Get(address);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("10月 问计划", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/signin']"));
        Assert.Equal(HttpStatusCode.Gone, (await browser.Post(address, ("action", "reply"))).Status);
    }

    [Fact]
    public async Task After_the_bulletin_nothing_is_taken()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var address = await AskAddress(host);
        var page = await browser.Get(address);
        await host.PassTo("2026-11-10 09:00");

        var late = await browser.Submit(page, "提交答复", [("words-0", "迟到的答复")]);

        Assert.Equal(HttpStatusCode.Forbidden, late.Status);
        Assert.Contains("本月通报已经发出", late.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await host.Find<AskRound>(PlanRound)).Unanswered().Count);
    }

    [Fact]
    public async Task The_leader_who_got_the_notice_reads_and_cannot_answer()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        await host.PassTo("2026-10-15 09:00");
        var address = host.Address(Assert.Single(await host.Mails(MailKind.Notice)));

        var page = await browser.Get(address);
        var forced = await browser.Post(address, ("action", "reply"), ("matter-0", "M-01"), ("percent-0", "90"), ("words-0", "代答"));

        Assert.Contains("由承办人甲答复", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("textarea"));
        Assert.Equal(HttpStatusCode.Forbidden, forced.Status);
        Assert.Equal(2, (await host.Find<AskRound>(PlanRound)).Unanswered().Count);
    }

    [Fact]
    public async Task A_substitute_answers_in_the_other_ones_name()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var substitute = new Substitute { For = Doer, By = Other, From = new(2026, 10, 9), To = new(2026, 10, 12) };
        await host.Write(new Change().Add(substitute));
        await host.PassTo("2026-10-10 09:00");
        var reminder = Assert.Single(await host.Mails(MailKind.Reminder));
        Assert.Equal(Other, reminder.To);

        var page = await browser.Get(host.Address(reminder));
        await browser.Submit(page, "提交答复", [("words-0", "代为答复")]);

        Assert.Contains("代 承办人甲 答复", page.Text, StringComparison.Ordinal);
        Assert.Equal(Other, (await host.Find<AskRound>(PlanRound)).Asked[0].Reply!.By);
    }

    [Fact]
    public async Task What_people_write_is_shown_as_text()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        const string Attack = "</textarea><script>alert(1)</script><img src=x onerror=alert(2)>";

        await browser.Submit(await browser.Get(await AskAddress(host)), "提交答复", [("words-0", Attack)]);

        var page = await browser.Get(await AskAddress(host));
        Assert.Equal(Attack, page.ValueOf("words-0"));
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), img"));
    }

    [Fact]
    public async Task A_matter_closed_meanwhile_is_told_and_nothing_is_overwritten()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var page = await browser.Get(await AskAddress(host));
        var stored = await host.Stored<Matter>("M-01");
        await host.Write(new Change().Put(stored, stored.Value with { Status = MatterStatus.Closed, ClosedOn = new(2026, 10, 8), Progress = 100 }));

        var answer = await browser.Submit(page, "提交答复", [("words-0", "还在做"), ("words-1", "在做")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("M-01 已不在本次问询中", answer.Text, StringComparison.Ordinal);
        Assert.Equal(100, (await host.Find<Matter>("M-01")).Progress);
    }

    [Fact]
    public async Task Who_is_signed_in_reaches_the_same_page_and_others_do_not()
    {
        await using var host = await Open();
        using var doer = await host.SignedIn(Doer);
        using var other = await host.SignedIn(Other);
        using var stranger = host.Browser();

        var mine = await doer.Get($"/answer/{PlanRound}");
        Assert.StartsWith("/a/", mine.Location, StringComparison.Ordinal);
        Assert.Equal("10月 问计划", (await doer.Get(mine.Location!)).Heading);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Get($"/answer/{PlanRound}")).Status);
        Assert.StartsWith("/signin?next=", (await stranger.Get($"/answer/{PlanRound}")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_round_that_does_not_exist_opens_nothing()
    {
        await using var host = await Open();
        var link = new Link(LinkPurpose.Answer, "round-2026-10-plan-nobody@x.example", Doer, At("2026-12-01 00:00"));
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/a/{host.Signer.Sign(link)}")).Status);
    }

    private static async Task<string> AskAddress(OfficeHost host) => host.Address((await host.Mails(MailKind.Ask))[0]);
}
