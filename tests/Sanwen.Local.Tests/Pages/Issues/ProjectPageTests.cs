using System.Net;
using Sanwen.Core.Branches;
using Sanwen.Web.Access;
using static Sanwen.Local.Tests.Pages.Issues.ProjectOffice;
using static Sanwen.Local.Tests.Pages.OfficeHost;
using TheProject = Sanwen.Core.Projects.Project;

namespace Sanwen.Local.Tests.Pages.Issues;

public sealed class ProjectPageTests
{
    private const string Address = $"/projects/{Project}";

    [Fact]
    public async Task Investment_is_reported_by_form_and_more_than_planned_is_warned_of()
    {
        await using var host = await OpenProjects();
        using var member = await host.SignedIn(Member);
        var page = await member.Get(Address);

        var saved = await member.Submit(page, "保存", [("month", "2026-09"), ("amount", "９．６")]);
        Assert.Contains("2026年9月底累计完成投资 9.6亿元", saved.Text, StringComparison.Ordinal);
        Assert.Contains("完成率80%", string.Concat(saved.Text.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
        var above = await member.Submit(saved, "保存", [("month", "2026-10"), ("amount", "12.5")]);

        Assert.Contains("请注意：已超过年度计划投资 12亿元", above.Text, StringComparison.Ordinal);
        Assert.Contains("完成投资超过年度计划", above.Document.QuerySelector(".badge-warn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([9.6m, 12.5m], (await host.Find<TheProject>(TheProject.IdOf(Project))).Investments.Select(i => i.Amount));
    }

    [Theory]
    [InlineData("-1", "不能是负数")]
    [InlineData("八成", "“八成”不是金额")]
    [InlineData("", "不是金额")]
    public async Task A_wrong_amount_is_named_at_its_field_and_kept_there(string amount, string why)
    {
        await using var host = await OpenProjects();
        using var secretary = await host.SignedIn(Secretary);

        var refused = await secretary.Submit(await secretary.Get(Address), "保存", [("month", "2026-09"), ("amount", amount)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(why, refused.Document.GetElementById("amount-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((amount, "2026-09"), (refused.ValueOf("amount"), refused.Document.QuerySelector("select[name=month] [selected]")!.GetAttribute("value")));
        Assert.Empty((await host.Find<TheProject>(TheProject.IdOf(Project))).Investments);
    }

    [Fact]
    public async Task An_issue_is_raised_with_the_units_picked_and_one_without_keeps_what_was_typed()
    {
        await using var host = await OpenProjects();
        using var secretary = await host.SignedIn(Secretary);

        var missing = await secretary.Submit(await secretary.Get(Address), "提出并会商", [("title", "管线迁改")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "管线迁改"), (missing.Status, missing.ValueOf("title")));
        Assert.Contains("请写明会商单位", missing.Text, StringComparison.Ordinal);
        Assert.Equal(["城建办", "水务所"], missing.Document.QuerySelectorAll("input[name=unit]").Select(i => i.GetAttribute("value")));

        var raised = await secretary.Submit(missing, "提出并会商", [("unit", "水务所")]);
        Assert.Equal("管线迁改", raised.Heading);
        Assert.Contains("问题已提出", raised.Text, StringComparison.Ordinal);
        Assert.Equal("水务所", Assert.Single((await host.TheIssue()).Consultations[0].Units).Unit);
    }

    [Fact]
    public async Task Closing_wants_to_be_confirmed_and_says_what_it_brings()
    {
        await using var host = await OpenProjects();
        await host.Raise("水务所");
        using var secretary = await host.SignedIn(Secretary);
        await secretary.Submit(await secretary.Get("/projects/XM-002"), "办结项目", [("sure", "1")]);
        var page = await secretary.Get(Address);
        Assert.Contains("枢纽项目临时党支部随之撤销，未办结的问题转上一层级", page.Text, StringComparison.Ordinal);

        var unsure = await secretary.Submit(page, "办结项目");
        Assert.Contains("请先勾选确认", unsure.Text, StringComparison.Ordinal);
        Assert.Null((await host.Find<TheProject>(TheProject.IdOf(Project))).ClosedOn);
        var closed = await secretary.Submit(unsure, "办结项目", [("sure", "1")]);

        Assert.Contains("项目已办结", closed.Text, StringComparison.Ordinal);
        Assert.NotNull((await host.Find<Branch>(Branch.IdOf("B-1"))).LapsedOn);
        Assert.Equal("G-1", (await host.TheIssue()).Home);
        Assert.Contains("已撤销", (await secretary.Get("/branches/B-1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_reads_and_changes_nothing()
    {
        await using var host = await OpenProjects();
        using var stranger = await host.SignedIn(Doer);
        var page = await stranger.Get(Address);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        var token = (Frame.FormTokenField, page.ValueOf(Frame.FormTokenField));

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Post($"{Address}/invest", token, ("month", "2026-09"), ("amount", "1"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Post($"{Address}/raise", token, ("title", "x"), ("unit", "水务所"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Post($"{Address}/close", token, ("sure", "1"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Post("/branches/B-1/appoint", token, ("secretary", Doer))).Status);

        var project = await host.Find<TheProject>(TheProject.IdOf(Project));
        Assert.Equal((0, 0, null), (project.Investments.Count, project.Issues, project.ClosedOn));
        Assert.Equal(Secretary, (await host.Find<Branch>(Branch.IdOf("B-1"))).Secretary);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get("/projects/XM-404")).Status);
    }

    [Fact]
    public async Task The_tier_above_appoints_and_the_tree_and_the_journal_show_it()
    {
        await using var host = await OpenProjects();
        await host.Escalated();
        using var tier = await host.SignedIn(General);

        var page = await tier.Submit(await tier.Get("/branches/B-1"), "任命", [("secretary", Member)]);

        Assert.Contains("已任命支部成员为书记", page.Text, StringComparison.Ordinal);
        Assert.Contains("任命支部成员为书记，原为支部书记", page.Document.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        var tree = await tier.Get("/branches");
        Assert.Contains("书记 支部成员", tree.Text, StringComparison.Ordinal);
        Assert.NotNull(tree.Document.QuerySelector("a[href='/issues?state=deciding&branch=G-1']"));
        Assert.Equal(["总指挥部", "总支", "支部"], tree.Document.QuerySelectorAll(".lights tbody th").Select(t => t.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await tier.Get("/branches/B-404")).Status);
    }

    [Fact]
    public async Task Projects_are_listed_with_what_they_come_to()
    {
        await using var host = await OpenProjects();
        await host.Raise("水务所");
        using var officer = await host.SignedIn(Officer);
        await officer.Submit(await officer.Get(Address), "保存", [("month", "2026-10"), ("amount", "9.6")]);

        var page = await officer.Get("/projects");

        Assert.Equal(["3", "36", "9.6", "26.67%"], page.Document.QuerySelectorAll("dl.figures dd").Select(d => d.FirstChild!.TextContent));
        Assert.Equal(["XM-001"], (await officer.Get("/projects?issues=1")).Document.QuerySelectorAll("tbody .key").Select(k => k.TextContent));
        Assert.Equal(["XM-003"], (await officer.Get("/projects?q=湖堤")).Document.QuerySelectorAll("tbody .key").Select(k => k.TextContent));
    }
}
