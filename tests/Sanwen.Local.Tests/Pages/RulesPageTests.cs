using Microsoft.Extensions.DependencyInjection;
using Sanwen.Web.Pages.Rules;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages;

public sealed class RulesPageTests
{
    [Fact]
    public async Task The_rules_are_told_with_real_dates()
    {
        await using var host = await Open(more: services => services.AddSingleton(new RuleFiles("规则在 data/policy.json")));
        using var browser = await host.SignedIn(Doer);

        var page = await browser.Get("/policy");

        var plan = page.Document.QuerySelector("tbody tr")!.TextContent;
        foreach (var date in new[] { "10月8日（周四）09:00", "10月10日（周六）09:00", "10月12日（周一）18:00", "10月13日", "10月15日", "10月19日" })
        {
            Assert.Contains(date, plan, StringComparison.Ordinal);
        }

        Assert.Contains("规则在 data/policy.json", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("暂按周一至周五", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_data_is_warned_of_before_it_begins()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Doer);
        await host.PassTo("2026-11-02 09:00");

        Assert.Contains("还没有 2027 年的放假安排", (await browser.Get("/policy")).Text, StringComparison.Ordinal);
        Assert.Contains("没有 2028 年的放假安排数据", (await browser.Get("/policy?year=2028")).Text, StringComparison.Ordinal);
    }
}
