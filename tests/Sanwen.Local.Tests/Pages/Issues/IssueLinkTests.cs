using System.Net;
using Sanwen.Core.Issues;
using Sanwen.Core.Mails;
using static Sanwen.Local.Tests.Pages.Issues.ProjectOffice;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Issues;

public sealed class IssueLinkTests
{
    [Fact]
    public async Task All_agree_by_their_links_and_the_secretary_closes_by_the_link_that_says_so()
    {
        await using var host = await OpenProjects();
        using var browser = host.Browser();
        await host.Raise("城建办", "水务所");
        var (first, second) = (await host.LinkTo(Head, MailKind.Consultation), await host.LinkTo(WaterHead, MailKind.Consultation));

        var page = await browser.Get(first);
        Assert.Equal("地块和河涌交叉，管线迁改没有方案", page.Heading);
        foreach (var shown in new[] { "请城建办答复意见，10月12日", "佛山西站枢纽TOD", "支部书记", "XM-001-1" })
        {
            Assert.Contains(shown, page.Text, StringComparison.Ordinal);
        }

        var agreed = await browser.Submit(page, "同意");
        Assert.Contains("已记录您的答复", agreed.Text, StringComparison.Ordinal);
        Assert.Contains("城建办主任已于 2026-10-08 09:00 代表城建办答复：同意", (await browser.Get(first)).Text, StringComparison.Ordinal);

        var other = await browser.Get(second);
        Assert.Contains("代表城建办答复：同意", other.Text, StringComparison.Ordinal);
        await browser.Submit(other, "提意见", [("words", "请注意汛期")]);

        var handle = await host.LinkTo(Secretary, MailKind.Told);
        var closing = await browser.Get(handle);
        Assert.Contains("没有不同意见，待枢纽项目临时党支部书记办结", closing.Text, StringComparison.Ordinal);
        var closed = await browser.Submit(closing, "办结", [("words", "管线改走北侧")]);
        Assert.Contains("问题已办结", closed.Text, StringComparison.Ordinal);
        Assert.Equal((IssueState.Closed, "管线改走北侧"), ((await host.TheIssue()).State, (await host.TheIssue()).Resolution));
        Assert.Contains("已办结。管线改走北侧", (await browser.Get(handle)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_to_agree_needs_a_reason_and_takes_the_issue_up_at_once()
    {
        await using var host = await OpenProjects();
        using var browser = host.Browser();
        await host.Raise("城建办", "水务所");
        var page = await browser.Get(await host.LinkTo(Head, MailKind.Consultation));
        var sibling = await host.LinkTo(WaterHead, MailKind.Consultation);
        var open = await browser.Get(sibling);

        var missing = await browser.Submit(page, "不同意");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.Status);
        Assert.Contains("请写明理由", missing.Document.GetElementById("opine-words-error")!.TextContent, StringComparison.Ordinal);

        var taken = await browser.Submit(missing, "不同意", [("words", "没有用地指标")]);
        Assert.Contains("问题已报大沥临时党总支（总支）决定", taken.Text, StringComparison.Ordinal);
        var late = await browser.Submit(open, "同意");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("会商已经结束", late.Text, StringComparison.Ordinal);
        Assert.Contains("等候大沥临时党总支（总支）书记 总支书记 决定", (await browser.Get(sibling)).Text, StringComparison.Ordinal);
        Assert.Single(await host.Mails(MailKind.Escalation), m => m.To == General);
    }

    [Fact]
    public async Task What_was_typed_is_still_there_when_it_is_too_long()
    {
        await using var host = await OpenProjects();
        using var browser = host.Browser();
        await host.Escalated();
        var page = await browser.Get(await host.LinkTo(General, MailKind.Escalation));

        var refused = await browser.Submit(page, "退回", [("words", new string('长', 501))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(501, refused.ValueOf("words").Length);
        Assert.Equal(IssueState.Deciding, (await host.TheIssue()).State);
    }

    [Fact]
    public async Task A_tier_reads_why_it_is_asked_and_sends_back_with_an_instruction_and_the_branch_consults_again()
    {
        await using var host = await OpenProjects();
        using var browser = host.Browser();
        await host.Escalated();
        var link = await host.LinkTo(General, MailKind.Escalation);

        var page = await browser.Get(link);
        Assert.Contains("城建办不同意：没有用地指标", page.Text, StringComparison.Ordinal);
        Assert.Equal(["批准", "退回", "上报"], page.Document.QuerySelectorAll("button[name=do]").Select(b => b.TextContent));
        Assert.Contains("上报则报重点项目总指挥部（总指挥部）", page.Text, StringComparison.Ordinal);
        await browser.Submit(page, "退回", [("words", "先调整红线")]);
        Assert.Contains("总支书记已于 2026-10-08 09:00 决定：退回。先调整红线", (await browser.Get(link)).Text, StringComparison.Ordinal);

        var handle = await browser.Get(await host.LinkTo(Secretary, MailKind.Decision));
        Assert.Contains("大沥临时党总支退回：先调整红线。", handle.Text, StringComparison.Ordinal);
        Assert.Equal(["办结", "再次会商", "上报"], handle.Document.QuerySelectorAll("summary").Select(s => s.TextContent));
        var again = await browser.Submit(handle, "发起会商", [("unit", "水务所")]);
        Assert.Contains("已再次发起会商", again.Text, StringComparison.Ordinal);
        Assert.Equal("水务所", Assert.Single((await host.TheIssue()).Consultations[^1].Units).Unit);
    }

    [Fact]
    public async Task At_the_top_nobody_reports_up()
    {
        await using var host = await OpenProjects();
        using var browser = host.Browser();
        await host.AtTheTop();
        var link = await host.LinkTo(Top, MailKind.Escalation);

        var page = await browser.Get(link);
        var forced = await browser.Post(link, ("do", "escalate"), ("words", "再上"));

        Assert.Equal(["批准", "退回"], page.Document.QuerySelectorAll("button[name=do]").Select(b => b.TextContent));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        Assert.Contains("已是最高层级", forced.Text, StringComparison.Ordinal);
        await browser.Submit(page, "批准");
        Assert.Equal(IssueState.Settled, (await host.TheIssue()).State);
    }

    [Fact]
    public async Task What_nobody_decided_in_time_says_that_it_went_up_by_itself()
    {
        await using var host = await OpenProjects();
        using var browser = host.Browser();
        await host.Escalated();
        var link = await host.LinkTo(General, MailKind.Escalation);
        var open = await browser.Get(link);
        await host.PassTo("2026-10-14 09:00");

        var late = await browser.Submit(open, "批准");

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("到期无人决定，已于 2026-10-12 09:00 自动上报上一层级", late.Text, StringComparison.Ordinal);
        Assert.Equal("Z-1", (await host.TheIssue()).At);
    }

    [Fact]
    public async Task A_substitute_decides_and_both_names_are_shown()
    {
        await using var host = await OpenProjects();
        using var browser = host.Browser();
        await host.StandIn(General, by: Other);
        await host.Escalated();
        var link = await host.LinkTo(Other, MailKind.Escalation);

        var page = await browser.Get(link);
        Assert.Contains("您代 总支书记 决定", page.Text, StringComparison.Ordinal);
        var decided = await browser.Submit(page, "批准");

        Assert.Contains("承办人乙（代总支书记）已于 2026-10-08 09:00 决定：批准", decided.Text, StringComparison.Ordinal);
        Assert.Contains("承办人乙（代总支书记）", decided.Document.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((Other, General), ((await host.TheIssue()).Asks[0].Ruling!.By, (await host.TheIssue()).Asks[0].Ruling!.For));
    }

    [Fact]
    public async Task An_address_that_only_says_done_is_not_believed()
    {
        await using var host = await OpenProjects();
        using var browser = host.Browser();
        await host.Escalated();

        var page = await browser.Get(await host.LinkTo(General, MailKind.Escalation) + "?done=approve");

        Assert.DoesNotContain("已记录", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("button[name=do]"));
    }
}
