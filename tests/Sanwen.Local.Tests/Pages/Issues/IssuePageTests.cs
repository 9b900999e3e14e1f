using System.Net;
using Sanwen.Core.Issues;
using Sanwen.Web.Access;
using static Sanwen.Local.Tests.Pages.Issues.ProjectOffice;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Issues;

public sealed class IssuePageTests
{
    [Fact]
    public async Task Who_is_signed_in_does_on_the_page_what_the_link_would()
    {
        await using var host = await OpenProjects();
        await host.Escalated();
        using var tier = await host.SignedIn(General);
        using var secretary = await host.SignedIn(Secretary);

        var returned = await tier.Submit(await tier.Get($"/issues/{Issue}"), "退回", [("words", "先定线位")]);
        Assert.Contains("已退回枢纽项目临时党支部办理", returned.Text, StringComparison.Ordinal);
        var up = await secretary.Submit(await secretary.Get($"/issues/{Issue}"), "上报", [("words", "线位已定，请批准")]);
        Assert.Contains("已上报大沥临时党总支（总支）决定", up.Text, StringComparison.Ordinal);
        await tier.Submit(await tier.Get($"/issues/{Issue}"), "批准");
        var closed = await secretary.Submit(await secretary.Get($"/issues/{Issue}"), "办结", [("words", "已开工")]);

        Assert.Contains("问题已办结", closed.Text, StringComparison.Ordinal);
        Assert.Empty(closed.Document.QuerySelectorAll("main form"));
        Assert.Equal(["办结", "同意", "上报", "退回", "上报", "会商答复", "会商", "提出"], closed.Document.QuerySelectorAll(".timeline .badge").Select(b => b.TextContent));
    }

    [Fact]
    public async Task A_stranger_gets_no_form_and_a_forged_one_changes_nothing()
    {
        await using var host = await OpenProjects();
        await host.Escalated();
        using var stranger = await host.SignedIn(Doer);

        var page = await stranger.Get($"/issues/{Issue}");
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        foreach (var deed in new[] { "agree", "approve", "return", "close", "consult", "reportup" })
        {
            var forced = await stranger.Post(
                $"/issues/{Issue}", (Frame.FormTokenField, page.ValueOf(Frame.FormTokenField)), ("do", deed), ("words", "我来"), ("unit", "水务所"));
            Assert.True(forced.Status is HttpStatusCode.Forbidden or HttpStatusCode.SeeOther, $"{deed}: {forced.Status}");
        }

        Assert.Equal((IssueState.Deciding, 1), ((await host.TheIssue()).State, (await host.TheIssue()).Asks.Count));
        Assert.Null((await host.TheIssue()).Asks[0].Ruling);
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.Post($"/issues/{Issue}", ("do", "approve"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get("/issues/XM-404-1")).Status);
    }

    [Fact]
    public async Task A_page_that_lay_open_never_answers_a_later_question()
    {
        await using var host = await OpenProjects();
        await host.Escalated();
        using var tier = await host.SignedIn(General);
        var stale = await tier.Get($"/issues/{Issue}");
        await tier.Submit(await tier.Get($"/issues/{Issue}"), "退回", [("words", "再议")]);
        await host.Service<Handling>().ReportUp(Issue, Secretary, "仍请决定", host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        var late = await tier.Submit(stale, "批准");

        Assert.Contains("没有记录：已有结果。总支书记已于", late.Text, StringComparison.Ordinal);
        Assert.Null((await host.TheIssue()).Asks[1].Ruling);
    }

    [Fact]
    public async Task All_that_waits_is_in_one_list_with_what_waits_for_who_is_away()
    {
        await using var host = await OpenProjects();
        await host.Escalated();
        await host.StandIn(General, by: Doer);
        using var doer = await host.SignedIn(Doer);

        var waiting = await doer.Get("/waiting");

        var items = waiting.Document.QuerySelectorAll(".waiting > li").Select(l => l.TextContent).ToList();
        Assert.Contains(items, i => i.Contains("问计划：2 项", StringComparison.Ordinal));
        Assert.Contains(items, i => i.Contains("待决定", StringComparison.Ordinal) && i.Contains("佛山西站枢纽TOD", StringComparison.Ordinal) && i.Contains("（代总支书记）", StringComparison.Ordinal));
        Assert.NotNull(waiting.Document.QuerySelector($".waiting a[href='/issues/{Issue}']"));
        Assert.Contains("1 个急难险重问题等您办理", (await doer.Get("/?mine=0")).Text, StringComparison.Ordinal);
        Assert.Contains("您代 总支书记 办理", (await doer.Get($"/issues/{Issue}")).Text, StringComparison.Ordinal);

        using var top = await host.SignedIn(Top);
        Assert.Contains("没有等您办理的事", (await top.Get("/waiting")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_reached_the_top_stands_in_the_bulletin_and_leads_to_the_issue()
    {
        await using var host = await OpenProjects();
        await host.AtTheTop();
        using var officer = await host.SignedIn(Officer);

        var bulletin = await officer.Get("/bulletins/2026-10");

        Assert.Contains("问题卡在最高层级", bulletin.Text, StringComparison.Ordinal);
        Assert.NotNull(bulletin.Document.QuerySelector($"a[href='/issues/{Issue}']"));
        Assert.Contains("连续 2 个月末红灯，按规则提出问题", (await officer.Get("/policy")).Text, StringComparison.Ordinal);
    }
}
