using System.Net;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Dossiers;
using Sanwen.Core.Matters;
using Sanwen.Core.Ratings;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Ratings;

public sealed class DossierTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_figures_are_those_of_the_bulletin_also_after_progress_has_moved_on()
    {
        await using var host = await Answered();
        var bulletin = await host.Find<Bulletin>("bulletin-2026-10");
        var dossier = (await host.Service<DossierDesk>().Find("城建办", October, host.Clock.GetUtcNow(), Cancel))!;

        Assert.Equal(bulletin.Units.Single(u => u.Unit == "城建办").Rates, dossier.Rates);
        Assert.Equal(new Rates(6, 2, 2), dossier.Rates);
        Assert.Equal(bulletin.Lights.Single(l => l.Unit == "城建办"), dossier.Lights);
        Assert.Equal(
            [("M-01", Light.Red, 20m), ("M-02", Light.Yellow, 70m)],
            dossier.Matters.Select(m => (m.Matter.Key, m.Standing.Light, m.Matter.Progress)));
        Assert.Equal((1, 1), (dossier.Lights.Red, dossier.Lights.Yellow));

        var compared = await host.Service<DossierDesk>().Compare(October, host.Clock.GetUtcNow(), Cancel);
        Assert.Equal((dossier.Rates, dossier.Lights), (compared.Units[0].Rates, compared.Units[0].Lights));
    }

    [Fact]
    public async Task It_is_one_click_from_the_people_of_a_unit_and_leads_to_what_is_behind_its_figures()
    {
        await using var host = await Answered();
        using var browser = await host.SignedIn(Leader);
        var people = await browser.Get("/people");
        var link = people.Document.QuerySelectorAll("a").First(a => a.TextContent == "履职档案" && a.GetAttribute("href")!.Contains(Uri.EscapeDataString("城建办"), StringComparison.Ordinal));
        var page = await browser.Get(link.GetAttribute("href")!);

        Assert.Equal("城建办履职档案", page.Heading);
        foreach (var address in page.Document.QuerySelectorAll("article a").Select(a => a.GetAttribute("href")!).Where(a => a[0] == '/').Distinct())
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.Get(address)).Status);
        }

        Assert.Contains("/bulletins/2026-10", page.Html, StringComparison.Ordinal);
        Assert.Contains("/matters/M-01", page.Html, StringComparison.Ordinal);
        Assert.Contains("4 / 10 项次", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/dossiers?unit=没有的单位")).Status);
    }

    [Fact]
    public async Task Units_stand_side_by_side_in_the_order_of_a_chosen_figure()
    {
        await using var host = await Answered();
        var (period, at) = (Core.Time.Period.Parse("2026-10"), host.Clock.GetUtcNow());
        await host.Write(new Change().Add(Closed("甲", "水务所", 95)).Add(Closed("乙", "城建办", 70)));
        using var browser = await host.SignedIn(Leader);

        async Task<string[]> Order(string by) => [.. (await browser.Get($"/dossiers?from=2026-10&to=2026-10&by={by}")).Document
            .QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim())];
        Assert.Equal(["城建办", "水务所"], await Order("ontime"));
        Assert.Equal(["水务所", "城建办"], await Order("rating"));

        Assessment Closed(string subject, string unit, decimal total) => new()
        {
            Rubric = "月考",
            Period = period,
            Subject = subject,
            Unit = unit,
            Person = Doer,
            Rated = RatedKind.Branch,
            Scale = "星级",
            OpenedAt = at,
            FillBy = at,
            ScoreBy = at,
            State = AssessmentState.Closed,
            Rating = Policy.Ratings.Scales[0].Rate(total, at),
        };
    }

    private static readonly MonthRange October = new(new(2026, 10), new(2026, 10));

    /// <summary>The doer answered October's question on progress, and more since its bulletin went out on 10 November.</summary>
    private static async Task<OfficeHost> Answered()
    {
        var host = await Open();
        await host.PassTo("2026-10-15 10:00");
        await Reply(host, "round-2026-10-progress-doer@x.example", "20", "70");
        await host.PassTo("2026-11-17 09:00");
        await Reply(host, "round-2026-11-progress-doer@x.example", "95", "95");
        return host;
    }

    private static async Task Reply(OfficeHost host, string round, string first, string second) => Assert.IsType<ReplyOutcome.Taken>(
        await host.Service<Answering>().Reply(
            round, Doer, [new("M-01", first, "在办", false, []), new("M-02", second, "在办", false, [])], host.Clock.GetUtcNow(), Cancel));
}
