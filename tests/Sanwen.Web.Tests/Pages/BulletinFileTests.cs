using AngleSharp.Html.Parser;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Web.Pages.Bulletins;
using Sanwen.Web.Rendering;
using static Sanwen.Web.Tests.Pages.SmallOffice;

namespace Sanwen.Web.Tests.Pages;

public sealed class BulletinFileTests
{
    private static readonly BulletinMatter Overdue =
        new("A-1", "管网 <改造> & 修复", "城建办", "承办人甲", new(2026, 9, 30), null, 71.4m, Light.Red, "资金未到位");

    private static readonly Bulletin Bulletin = new()
    {
        Month = October,
        AsOf = new(2026, 10, 31),
        At = Now,
        Lights = [new("城建办", 1, 2, 3, 4), new("水务所", 0, 0, 1, 0)],
        Questions = [new(Question.Plan, new(120, 100, 90)), new(Question.Progress, new(0, 0, 0))],
        Units = [new("城建办", new(120, 100, 90))],
        Overdue = [Overdue],
        Named = [new(Overdue, Question.Plan)],
        Burden = [new("城建办", 3, 12, 240)],
    };

    [Fact]
    public async Task The_file_needs_nothing_but_itself()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await Write(Bulletin), TestContext.Current.CancellationToken);

        Assert.Empty(page.QuerySelectorAll("[href], [src], [srcset], [action], link, script, iframe, object"));
        Assert.DoesNotContain("url(", page.Head!.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.Head!.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bulletin_gives_the_same_text() => Assert.Equal(await Write(Bulletin), await Write(Bulletin with { }));

    [Fact]
    public async Task Rates_stand_with_their_denominators_and_nothing_is_divided_by_nothing()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await Write(Bulletin), TestContext.Current.CancellationToken);
        var rows = page.QuerySelectorAll("tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))).ToList();

        Assert.Contains("问计划 120 100 83.3% 90 75.0%", rows);
        Assert.Contains("问进度 0 0 — 0 —", rows);
        Assert.Contains("城建办 3 12 4 240", rows);
    }

    [Fact]
    public async Task What_people_wrote_stays_text() =>
        Assert.Contains("管网 &lt;改造&gt; &amp; 修复", await Write(Bulletin), StringComparison.Ordinal);

    [Fact]
    public async Task A_provisional_bulletin_says_so()
    {
        Assert.Contains("预览", await Write(Bulletin with { Provisional = true }), StringComparison.Ordinal);
        Assert.DoesNotContain("预览", await Write(Bulletin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_stuck_at_the_top_is_listed_where_there_is_any()
    {
        var stuck = new StuckIssue("XM-1-2", "管线迁改", "枢纽TOD", "总指挥部", "总指挥", Now.AddDays(-9), Now.AddDays(-2));

        var page = await new HtmlParser().ParseDocumentAsync(await Write(Bulletin with { Stuck = [stuck] }), TestContext.Current.CancellationToken);

        Assert.Contains("问题卡在最高层级", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("总指挥部，书记 总指挥", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026-10-07 逾期", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[href]"));
        Assert.DoesNotContain("问题卡在", await Write(Bulletin), StringComparison.Ordinal);
    }

    private static async Task<string> Write(Bulletin bulletin)
    {
        using var html = new Html(Rules.Default);
        return await new BulletinFile(html).Write(bulletin, TestContext.Current.CancellationToken);
    }
}
