using System.Globalization;
using Sanwen.Core.Matters;
using Sanwen.Core.Time;
using Sanwen.Web.Components;

namespace Sanwen.Web.Tests.Components;

/// <summary>Pictures say in words what they show, and show it in the right place.</summary>
public sealed class PictureTests
{
    private static readonly DateTimeOffset Opens = China.At(new(2026, 10, 8), new(9, 0));
    private static readonly DateTimeOffset Due = China.At(new(2026, 10, 12), new(18, 0));

    [Fact]
    public async Task Progress_is_drawn_against_time_progress_and_said_with_the_deviation()
    {
        var page = await Rendered.Of<ProgressBar>(new { Progress = 71.4m, TimeProgress = 54.17m, Light = Light.Green });
        Assert.Equal("进度 71.4%，时序进度 54.17%，超前 17.23 个百分点", page.QuerySelector("svg[role=img] > title")?.TextContent);
        Assert.Equal("71.4", page.QuerySelector(".progress-bar.fill-green")?.GetAttribute("width"));
        Assert.Equal("54.17", page.QuerySelector(".progress-marker")?.GetAttribute("x1"));
        Assert.Contains("偏差 +17.23", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_light_is_never_told_by_its_colour_alone()
    {
        foreach (var brief in new[] { true, false })
        {
            var badge = (await Rendered.Of<LightBadge>(new { Light = Light.Red, Short = brief })).QuerySelector(".light-red");
            Assert.Equal("红严重滞后", badge?.TextContent);
        }
    }

    [Fact]
    public async Task Lights_share_the_strip_by_their_counts()
    {
        var counts = new Dictionary<Light, int> { [Light.Red] = 1, [Light.Green] = 3 };
        var page = await Rendered.Of<LightStrip>(new { Counts = counts, Address = (Func<Light, string>)(l => $"/?light={l}") });
        Assert.Equal("共 4 项：红 1 项，黄 0 项，绿 3 项，蓝 0 项", page.QuerySelector("title")?.TextContent);
        Assert.Equal(["25", "75"], page.QuerySelectorAll("svg rect").Select(r => r.GetAttribute("width")));
        Assert.Equal(["0", "25"], page.QuerySelectorAll("svg rect").Select(r => r.GetAttribute("x")));
        Assert.Equal(4, page.QuerySelectorAll("a[href^='/?light=']").Length);
    }

    [Fact]
    public async Task No_matters_make_an_empty_strip()
    {
        var page = await Rendered.Of<LightStrip>(new { Counts = new Dictionary<Light, int>() });
        Assert.Single(page.QuerySelectorAll("svg rect.progress-track"));
    }

    [Fact]
    public async Task The_curve_rises_to_what_was_answered_and_stops_now()
    {
        var curve = new QuestionCurve("问计划", Opens, Due, 4, [Opens.AddHours(1), Due.AddHours(2), Opens.AddHours(30)]);
        var page = await Rendered.Of<MonthCurve>(new { Curves = new[] { curve }, Now = Due });
        Assert.Equal(
            "问计划：10月8日 09:00 开启，10月12日 18:00 截止；应答 4 项，已答 3 项，其中按时 2 项",
            page.QuerySelector("svg[role=img] > title")?.TextContent);

        var head = page.QuerySelector("circle")!;
        Assert.Equal(page.QuerySelector(".curve-due")!.GetAttribute("x1"), head.GetAttribute("cx"));
        Assert.Equal(52, double.Parse(head.GetAttribute("cy")!, CultureInfo.InvariantCulture), 0.1);
    }

    [Fact]
    public async Task A_question_that_has_not_come_yet_says_when_it_will()
    {
        var curve = new QuestionCurve("问计划", Opens, Due, 0, []);
        var page = await Rendered.Of<MonthCurve>(new { Curves = new[] { curve }, Now = Opens.AddDays(-1) });
        Assert.Empty(page.QuerySelectorAll("svg"));
        Assert.Contains("10月8日（周四）09:00 开启", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_curve_of_many_replies_stays_small()
    {
        var replies = Enumerable.Range(0, 10_000).Select(i => Opens.AddSeconds(i * 30)).ToArray();
        var page = await Rendered.Of<MonthCurve>(new { Curves = new[] { new QuestionCurve("问计划", Opens, Due, 10_000, replies) }, Now = Due.AddDays(9) });
        Assert.InRange(page.Source.Length, 500, 12_000);
    }
}
