using Sanwen.Core.Journals;
using Sanwen.Core.Time;
using Sanwen.Web.Components;

namespace Sanwen.Web.Tests.Components;

public sealed class PartTests
{
    [Theory]
    [InlineData(1, "下一页")]
    [InlineData(2, "上一页 下一页")]
    [InlineData(3, "上一页")]
    public async Task A_pager_leads_to_the_pages_beside_this_one(int number, string links)
    {
        var page = await Rendered.Of<Pager>(new { Number = number, Size = 50, Total = 101, Address = (Func<int, string>)(n => $"/?page={n}") });
        Assert.Equal(links, string.Join(' ', page.QuerySelectorAll("a").Select(a => a.TextContent)));
        Assert.Contains($"第 {number} / 3 页，共 101 项", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_page_needs_no_pager() =>
        Assert.Equal("", (await Rendered.Of<Pager>(new { Number = 1, Size = 50, Total = 50 })).Body!.TextContent.Trim());

    [Fact]
    public async Task A_field_is_tied_to_its_label_hint_and_error()
    {
        var page = await Rendered.Of<Field>(new { Name = "due", Label = "完成时限", Hint = "不早于今天", Error = "日期已过。", Value = "\"><b>" });
        var input = page.QuerySelector("input")!;
        Assert.Equal("due", page.QuerySelector("label")?.GetAttribute("for"));
        Assert.Equal("due-hint due-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.True(input.HasAttribute("required"));
        Assert.Equal("\"><b>", input.GetAttribute("value"));
        Assert.Equal("日期已过。", page.GetElementById("due-error")?.TextContent);
    }

    [Fact]
    public async Task A_journal_names_who_acted_for_whom()
    {
        var page = await Rendered.Of<Timeline>(new
        {
            Entries = new[] { Entry(new Actor("a@x", "b@x"), "进度 60%。"), Entry(Actor.System, "") },
            NameOf = (Func<string, string>)(address => address == "a@x" ? "甲岗" : "乙岗"),
        });
        var items = page.QuerySelectorAll("ol > li");
        Assert.Contains("甲岗（代乙岗）", items[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("2026-10-08 10:20", items[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("进度 60%。", items[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("系统", items[1].TextContent, StringComparison.Ordinal);
    }

    private static JournalEntry Entry(Actor actor, string text) =>
        new("m", 1, China.At(new(2026, 10, 8), new(10, 20)), actor, JournalAction.Replied, text, [], "", "");
}
