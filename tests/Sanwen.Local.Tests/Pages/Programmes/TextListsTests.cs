using System.Net;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Web.Pages;
using static Sanwen.Local.Tests.Pages.Programmes.SampleOffice;

namespace Sanwen.Local.Tests.Pages.Programmes;

/// <summary>The lists that the source texts tell of, as the sample office holds and runs them.</summary>
public sealed class TextListsTests
{
    private const string Plan = "新一轮基层党建三年行动计划2026", NextPlan = "新一轮基层党建三年行动计划2027";

    [Fact]
    public async Task The_730_has_seven_themes_and_thirty_points_with_a_milestone_each_quarter()
    {
        await using var host = await Open();
        var points = await Matters(host, "桂城党建730");

        Assert.Equal([3, 6, 5, 2, 5, 4, 5], points.GroupBy(m => m.Theme).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Count()));
        Assert.All(points, m => Assert.Equal([3, 6, 9, 12], m.Milestones.Select(s => s.Date.Month)));

        using var officer = await host.SignedIn(Duban);
        var page = await officer.Get(Addresses.List("桂城党建730"));
        Assert.All(points, m => Assert.Contains(m.Title, page.Text, StringComparison.Ordinal));
        Assert.All(points.SelectMany(m => m.Milestones), s => Assert.Contains(s.Name, page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_of_45_communities_has_one_project_that_its_own_secretary_answers_for()
    {
        await using var host = await Open();
        var projects = await Matters(host, "桂城社区书记工程");
        var office = await host.Service<OfficeReader>().Read(TestContext.Current.CancellationToken);

        Assert.Equal(45, projects.Select(m => m.LeadUnit).Distinct().Count());
        Assert.Equal(45, projects.Count);
        Assert.All(projects, m => Assert.Equal((m.LeadUnit, "党组织书记"), (office.UnitOf(m.Responsible), office.People[m.Responsible].Post)));
        Assert.All(["同心", "桂花", "夏东", "林岳", "平北", "夏南一", "夏北"], name => Assert.Single(projects, m => m.LeadUnit == $"桂城{name}社区" && m.Theme != "待社区申报"));
    }

    [Fact]
    public async Task The_plan_of_three_years_is_broken_down_by_year_and_goes_on_into_the_next()
    {
        await using var host = await Open("2026-12-31 09:00");
        using var officer = await host.SignedIn(Duban);
        var preview = await officer.Get(Addresses.RollOver(Plan));
        var done = await officer.Submit(preview, "确认结转 18 项");

        Assert.Equal(NextPlan, done.Heading);
        var (before, after) = (await Matters(host, Plan), await Matters(host, NextPlan));
        Assert.All(before, m => Assert.Equal(MatterStatus.CarriedOver, m.Status));
        Assert.All(before, m => Assert.Equal([2026, 2027, 2028], m.YearGoals.Select(g => g.Year)));
        Assert.Equal(before.Select(m => (m.CarriedTo!, m.Title, m.Progress)), after.Select(m => (m.Key, m.Title, m.Progress)));
        Assert.Contains("不能结转", (await officer.Get(Addresses.RollOver(Plan))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_sees_the_ten_and_the_hundred_and_no_person()
    {
        await using var host = await Open();
        using var stranger = host.Browser();
        var office = await host.Service<OfficeReader>().Read(TestContext.Current.CancellationToken);
        foreach (var (list, count) in new[] { ("2026年十大民生实事", 10), ("“我为群众办实事”一百件", 100) })
        {
            var matters = await Matters(host, list);
            var page = await stranger.Get(Addresses.PublicList(list));
            Assert.Equal((HttpStatusCode.OK, count), (page.Status, matters.Count));
            Assert.All(matters, m => Assert.Contains(m.Title, page.Text, StringComparison.Ordinal));
            Assert.All(office.People.Values, p => Assert.DoesNotContain(p.Email, page.Html, StringComparison.Ordinal));
            Assert.All(office.People.Values, p => Assert.DoesNotContain(p.Name, page.Html, StringComparison.Ordinal));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(Addresses.PublicList("桂城党建730"))).Status);
    }

    [Fact]
    public async Task The_35_key_tasks_stand_under_the_headings_of_the_text()
    {
        await using var host = await Open();
        var tasks = await Matters(host, "大抓基层大抓支部35项重点任务");
        Assert.Equal(35, tasks.Count);
        Assert.Superset(new HashSet<string> { "支部建在村组上", "支部建在小区里", "支部建在项目上" }, tasks.Select(m => m.Theme).ToHashSet());
    }

    private static async Task<IReadOnlyList<Matter>> Matters(OfficeHost host, string list)
    {
        var office = await host.Service<OfficeReader>().Read(TestContext.Current.CancellationToken);
        return [.. office.Matters.Values.Where(m => m.List == list).OrderBy(m => m.Key, StringComparer.Ordinal)];
    }
}
