using System.Net;
using AngleSharp.Dom;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Stores;
using Sanwen.Core.Trends;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Trends;

public sealed class TrendsPageTests
{
    [Fact]
    public async Task Leaders_and_officers_find_it_from_the_dashboard_and_everybody_from_the_programmes()
    {
        await using var host = await Open();
        foreach (var (person, shown) in new[] { (Principal, true), (Leader, true), (Officer, true), (Doer, false) })
        {
            using var browser = await host.SignedIn(person);
            Assert.Equal(shown, Leads(await browser.Get("/")));
            Assert.True(Leads(await browser.Get("/programmes")));
            Assert.Equal("领导看板", (await browser.Get("/trends")).Heading);
        }

        using var nobody = host.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.Get("/trends")).Status);
    }

    [Fact]
    public async Task A_month_that_was_not_counted_is_a_gap_and_an_imported_one_says_that_nothing_stands_behind_it()
    {
        await using var host = await Open();
        await host.Write(new Change().Add(new MonthHistory { Month = new(2026, 8), Unit = "城建办", Red = 3, Yellow = 2, Green = 1, Blue = 0 }));
        using var browser = await host.SignedIn(Principal);

        var rows = (await browser.Get("/trends")).Document.QuerySelectorAll("table.lights")[0].QuerySelectorAll("tbody tr").Select(Cells).ToList();
        Assert.Equal(["2026年10月至 10月8日 0 0 2 0 2 0.0% — 0", "2026年9月缺 没有这个月的数字", "2026年8月* 导入 3 2 1 0 6 50.0% — —"], rows);
        Assert.Contains("只有各单位合计，没有逐项事项", (await browser.Get("/trends/2026-08?light=red")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/trends/2026-09")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/trends/gestern")).Status);
    }

    [Fact]
    public async Task What_a_past_month_left_is_listed_with_the_light_then_and_the_light_now()
    {
        await using var host = await Open();
        await host.PassTo("2026-11-20 09:00");
        var matter = await host.Stored<Core.Matters.Matter>("M-02");
        await host.Write(new Change().Put(matter, matter.Value with { Title = "改了名的事项", Progress = 99 }));
        using var browser = await host.SignedIn(Principal);

        var page = await browser.Get("/trends/2026-10?light=yellow");
        Assert.Equal("2026年10月黄灯事项", page.Heading);
        Assert.Equal(["M-01 事项M-01 城建办 黄进度滞后 黄进度滞后", "M-02 改了名的事项 城建办 黄进度滞后 绿正常推进"], page.Document.QuerySelectorAll("tbody tr").Select(Cells));
        Assert.True((await host.Find<Bulletin>("bulletin-2026-10")).Traced);
    }

    private static bool Leads(Seen page) => page.Document.QuerySelectorAll("main a").Any(a => a.GetAttribute("href") == "/trends");

    private static string Cells(IElement row) => string.Join(' ', row.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
