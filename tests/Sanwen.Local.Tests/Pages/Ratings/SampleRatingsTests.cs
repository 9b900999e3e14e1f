using Sanwen.Core.Mails;
using Sanwen.Core.Ratings;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Tests.Pages.Ratings;

/// <summary>The ratings of the sample office, as its lists bring them.</summary>
public sealed class SampleRatingsTests
{
    private const string Organiser = "duban@zumiao.example", Team = "驻点团队考核";

    [Fact]
    public async Task Its_rubrics_are_as_the_texts_tell_and_its_history_floats_at_once()
    {
        await using var host = await Sample();
        var rubrics = (await host.Store.List<Rubric>(cancel: Cancel)).ToDictionary(r => r.Value.Key, r => r.Value);
        Assert.Equal((33, 50m), (rubrics["活力指数"].Items.Count, rubrics["活力指数"].Target));
        Assert.Superset(
            new HashSet<string> { "阵地建设", "党员管理", "疫情防控", "志愿服务" },
            rubrics["活力指数"].Items.Select(i => i.Category).ToHashSet());
        Assert.Equal(18, rubrics["头雁工程考核"].Items.Count);
        Assert.All(rubrics.Values, r => Assert.Equal(100, r.Items.Sum(i => i.Points)));

        using var browser = await host.SignedIn(Organiser);
        var page = await browser.Get("/ratings/活力指数?period=2026-Q3");
        Assert.Contains("7 / 12 个，目标 50%，已达到", page.Text, StringComparison.Ordinal);
        foreach (var words in new[] { "比上期上升", "比上期下降", "与上期持平" }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        var commended = await browser.Get("/commendations/战斗力指数?period=2026-Q3");
        Assert.Equal(["东升村经济社一党支部", "果房村经济社二党支部"], commended.Document.QuerySelectorAll("tbody .table-title").Select(a => a.TextContent));
    }

    [Fact]
    public async Task A_month_of_its_teams_is_rated_to_the_end_with_a_mail_each_and_no_more()
    {
        await using var host = await Sample();
        await host.PassTo("2026-11-02 09:00");
        using var officer = await host.SignedIn(Organiser);
        await officer.Submit(await officer.Get($"/ratings/{Team}?period=2026-10"), "开始考核");
        using var browser = host.Browser();
        foreach (var mail in (await host.Mails(MailKind.Assessment)).ToList())
        {
            var page = await browser.Get(host.Address(mail));
            await browser.Submit(page, "提交", [("words-1", "每周驻点"), ("words-2", "入户"), ("words-3", "解决三件"), ("words-4", "协助攻坚")]);
        }

        await officer.Submit(await officer.Get($"/ratings/{Team}?period=2026-10"), "提前结束填报");
        var asked = (await host.Mails(MailKind.Assessment)).Where(m => m.AssessmentTask == AssessmentTask.Score).ToList();
        Assert.Equal(["dangjian@zumiao.example", "fg-dangjian@zumiao.example", "zongzhi@zumiao.example"], asked.Select(m => m.To).Order(StringComparer.Ordinal));
        foreach (var mail in asked)
        {
            for (var subject = 0; subject < 5; subject++)
            {
                var page = await browser.Get(host.Address(mail));
                await browser.Submit(page, "提交评分", [.. page.Document.QuerySelectorAll("input[name^=points]").Select(i => (i.GetAttribute("name")!, "14"))]);
            }
        }

        var closed = (await host.Store.List<Assessment>($"assessment-{Team}-2026-10-", Cancel)).Select(a => a.Value).ToList();
        Assert.Equal(5, closed.Count);
        Assert.All(closed, a => Assert.Equal(AssessmentState.Closed, a.State));
        Assert.All(closed, a => Assert.Equal(70 + a.Items.Where(i => i.Figure is not null).Sum(i => i.Score!.Points), a.Rating!.Total));
        Assert.Contains(closed, a => a.Items.Any(i => i.Figure is { Whole: > 0 }));
        Assert.Contains("2026年9月", (await officer.Get($"/ratings/{Team}/东升村驻点团队?period=2026-10")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("活力指数", "2026-Q4", 12)]
    [InlineData("战斗力指数", "2026-Q4", 6)]
    [InlineData("头雁工程考核", "2026-Y", 5)]
    public async Task The_next_period_of_each_rubric_goes_from_opening_to_stars(string rubric, string text, int subjects)
    {
        await using var host = await Sample();
        var (period, runs) = (Period.Parse(text), host.Service<RatingRuns>());
        host.Clock.Advance(OfficeHost.At("2027-01-05 09:00") - host.Clock.GetUtcNow());
        Assert.Equal(subjects, Done(await runs.Open(rubric, period, Organiser, host.Clock.GetUtcNow(), Cancel)));
        Assert.Equal(subjects, Done(await runs.EndFilling(rubric, period, Organiser, host.Clock.GetUtcNow(), Cancel)));

        var scoring = host.Service<Scoring>();
        foreach (var form in (await host.Store.List<Assessment>($"{Assessment.RunOf(rubric, period)}-", Cancel)).Select(a => a.Value))
        {
            foreach (var own in form.Items.Where(i => i.Item.Assessor is not null).GroupBy(i => i.Item.Assessor!))
            {
                Assert.IsType<AssessmentOutcome.Done>(await scoring.Score(
                    form.Id, own.Key, [.. own.Select(i => new ScoredLine(i.Item.Number, PointsText.Write(i.Item.Points), ""))], host.Clock.GetUtcNow(), Cancel));
            }
        }

        var closed = (await host.Store.List<Assessment>($"{Assessment.RunOf(rubric, period)}-", Cancel)).Select(a => a.Value).ToList();
        Assert.All(closed, a => Assert.Equal(AssessmentState.Closed, a.State));
        Assert.All(closed, a => Assert.InRange(a.Rating!.Total, 80, 100));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<OfficeHost> Sample()
    {
        var host = await OfficeHost.Open(matters: 0);
        await host.Service<FirstLists>().Sample(Cancel);
        await host.RunDue();
        return host;
    }

    private static int Done(Outcome<int> outcome) => Assert.IsType<Outcome<int>.Done>(outcome).Value;
}
