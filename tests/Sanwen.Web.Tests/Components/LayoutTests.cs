using Sanwen.Core.People;
using Sanwen.Web.Access;
using Sanwen.Web.Components;

namespace Sanwen.Web.Tests.Components;

public sealed class LayoutTests
{
    [Fact]
    public async Task A_page_has_its_language_title_landmarks_and_skip_link()
    {
        var page = await Page(Roles.Officer);
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("总览 · 三问", page.Title);
        Assert.NotNull(page.QuerySelector("meta[name=viewport]"));
        Assert.Equal("main", page.QuerySelector("main")?.Id);
        Assert.Equal("#main", page.QuerySelector("body > a")?.GetAttribute("href"));
        Assert.Contains("正文", page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_has_no_style_or_script_of_its_own_so_that_the_policy_for_browsers_holds()
    {
        var page = await Page(Roles.Officer);
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
        Assert.All(page.QuerySelectorAll("link, script"), e =>
            Assert.StartsWith("/assets/", e.GetAttribute("href") ?? e.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Roles.Responsible, "总览 待我办理 本月 重点项目 支部 问题 专项 规则")]
    [InlineData(Roles.PrincipalLeader, "总览 待我办理 本月 重点项目 支部 问题 专项 人员 规则")]
    [InlineData(Roles.Officer, "总览 待我办理 本月 重点项目 支部 问题 专项 人员 导入 发件箱 规则")]
    [InlineData(Roles.Administrator, "总览 待我办理 本月 重点项目 支部 问题 专项 人员 导入 发件箱 规则")]
    public async Task Everybody_sees_the_ways_to_what_is_theirs(Roles roles, string titles) =>
        Assert.Equal(titles, string.Join(' ', (await Page(roles)).QuerySelectorAll("nav a").Select(a => a.TextContent)));

    [Fact]
    public async Task The_page_one_is_on_is_marked() =>
        Assert.Equal("总览", (await Page(Roles.Officer)).QuerySelector("nav [aria-current=page]")?.TextContent);

    [Fact]
    public async Task Signing_out_carries_the_token_of_forms() =>
        Assert.Equal("token", (await Page(Roles.Officer)).QuerySelector("form[action='/signout'] input[type=hidden]")?.GetAttribute("value"));

    [Fact]
    public async Task A_page_that_a_link_opens_has_no_navigation_and_nobody_to_sign_out()
    {
        var page = await Rendered.Of<Layout>(new { Title = "答复", ChildContent = Rendered.Text("正文") });
        Assert.Empty(page.QuerySelectorAll("nav, form"));
    }

    [Fact]
    public async Task What_became_of_the_last_thing_done_is_announced()
    {
        var page = await Rendered.Of<Layout>(new { Title = "导入", Flash = new Flash("没有导入。", IsError: true) });
        Assert.Contains("没有导入。", page.QuerySelector("main [role=alert]")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_kept_as_a_file_needs_nothing_from_the_site()
    {
        var page = await Rendered.Of<Standalone>(new { Title = "通报", ChildContent = Rendered.Text("正文") });
        Assert.Empty(page.QuerySelectorAll("link, script, [src]"));
        Assert.Contains("--light-red", page.QuerySelector("style")?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> Page(Roles roles) => Rendered.Of<Layout>(new
    {
        Title = "总览",
        ActiveNav = "/",
        Frame = new Frame(new Person { Email = "duban@office.example", Name = "督办岗", Unit = "党政办", Roles = roles }, "token", "/"),
        ChildContent = Rendered.Text("正文"),
    });
}
