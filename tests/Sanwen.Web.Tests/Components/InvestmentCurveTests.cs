using System.Globalization;
using Sanwen.Core.Projects;
using Sanwen.Core.Time;
using Sanwen.Web.Components;

namespace Sanwen.Web.Tests.Components;

public sealed class InvestmentCurveTests
{
    private static readonly DateOnly Today = new(2026, 10, 9);

    [Fact]
    public async Task Investment_rises_to_what_was_reported_beside_time_progress()
    {
        var page = await Curve(Project().With(Amount(3, 20)).With(Amount(9, 71.4m)));

        Assert.Equal(
            "2026年9月底累计完成投资 71.4亿元，完成率 71.4%，时序进度 75%，落后 3.6 个百分点",
            page.QuerySelector("svg[role=img] > title")?.TextContent);
        var heads = page.QuerySelectorAll("circle");
        Assert.Equal(2, heads.Length);
        Assert.Equal(178 - (164 * 0.714), Number(heads[1].GetAttribute("cy")), 0.1);
        Assert.EndsWith("L392 14", page.QuerySelector(".curve-expected")?.GetAttribute("d"), StringComparison.Ordinal);
        Assert.Equal(["3月 20 20% 25%", "9月 71.4 71.4% 75%"], page.QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))));
    }

    [Fact]
    public async Task What_is_above_the_plan_stays_inside_the_picture()
    {
        var page = await Curve(Project().With(Amount(9, 140)));

        Assert.Equal("14", page.QuerySelector("circle")?.GetAttribute("cy"));
        Assert.Contains("140%", page.QuerySelectorAll("svg text").Select(t => t.TextContent));
    }

    [Fact]
    public async Task A_year_without_a_report_still_shows_what_the_calendar_expects()
    {
        var page = await Curve(Project().With(new Investment(new(2025, 12), 90, default, "x")));

        Assert.Empty(page.QuerySelectorAll("circle, .curve-line"));
        Assert.NotNull(page.QuerySelector(".curve-expected"));
        Assert.Contains("今年还没有填报", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> Curve(Project project) =>
        Rendered.Of<InvestmentCurve>(new { Year = InvestmentYear.Of(project, Today, Rules.Default.Lights) });

    private static Investment Amount(int month, decimal amount) => new(new(2026, month), amount, China.At(Today, new(9, 0)), "x");

    private static Project Project() => new()
    {
        Key = "XM-1",
        Name = "项目",
        Developer = "城建办",
        PlannedInvestment = 100,
        Money = "亿元",
        Start = new(2025, 1, 1),
        Due = new(2027, 12, 31),
    };

    private static double Number(string? text) => double.Parse(text!, CultureInfo.InvariantCulture);
}
