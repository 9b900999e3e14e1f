using Sanwen.Core.Findings;
using Sanwen.Core.Import;
using Sanwen.Core.Inspections;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;
using Sanwen.Core.Tests.Import;

namespace Sanwen.Core.Tests.Findings;

public sealed class FindingListTests : IDisposable
{
    private const string Head = "编号|问题类别|问题|地点|严重程度|发现日期|状态|责任单位|分派日期|整改日期|销号日期|理由|督办事项";

    private readonly FindingOffice _office = new("2026-10-09 10:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Importing Importing => new(_office.Store, _office.Offices);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_list_brings_findings_in_the_states_that_it_says_and_they_wake_in_time()
    {
        _office.Set(Given.Matter());
        await Import(
            "CW-1|创文|井盖缺失|升平路|一般|2026-10-08|||||||",
            "CW-2|创文|小广告|升平路|较重|2026-10-08|已分派|城建办|2026-10-09||||",
            "CW-3|创文|小广告|升平路|较重|2026-10-08|已销号|城建办|2026-10-08|2026-10-09|2026-10-09||",
            "CW-4|巡查|用电困难|升平路|一般|2026-10-08|督办中|城建办|2026-10-09||||M-1");

        Assert.Equal(["CW-1 Found 10-10", "CW-2 Dispatched 10-12", "CW-3 Closed ", "CW-4 Supervised "], (await Findings()).Select(f => $"{f.Key} {f.State} {f.WakeAt?.ToString("MM-dd", null)}"));
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_and_nothing_is_changed()
    {
        var plan = await Preview(
            "CW-1|创优|井盖缺失|升平路|一般|2026-10-08|||||||",
            "CW-2|创文|井盖缺失||特急|2026-10-08|||||||",
            "CW-3|创文|井盖缺失|升平路|一般|2026-10-08|办完|||||",
            "CW-4|创文|井盖缺失|升平路|一般|2026-10-08|已分派|督查室|2026-10-07||||",
            "CW-5|巡查|用电|升平路|一般|2026-10-08|督办中|城建办|2026-10-09||||M-9",
            "CW-6|创文|井盖缺失|升平路|一般|2026-10-08|不属实||||||");

        Assert.Equal(
            ["2 问题类别", "3 严重程度", "3 地点", "4 状态", "5 分派日期", "5 责任单位", "6 督办事项", "7 状态", "7 理由"],
            plan.Problems.Select(p => $"{p.Row} {p.Column}").Order(StringComparer.Ordinal));
        Assert.False(plan.CanApply);
    }

    [Fact]
    public async Task What_is_handled_here_stays_as_it_is_when_the_list_comes_again()
    {
        await Import("CW-1|创文|井盖缺失|升平路|一般|2026-10-08|||||||");
        await _office.Done("CW-1", Given.Officer, new(FindingAct.Verify));

        var plan = await Preview("CW-1|创文|井盖松动|升平路|一般|2026-10-08|已销号|城建办|2026-10-08|2026-10-09|2026-10-09||");

        Assert.Contains("以系统里的为准", Assert.Single(plan.Notes), StringComparison.Ordinal);
        Assert.Equal(["问题"], Assert.Single(Assert.Single(plan.Records).Rows).Changes.Select(c => c.Column));
        await Apply(plan);
        var finding = Assert.Single(await Findings());
        Assert.Equal(("井盖松动", FindingState.Verified), (finding.What, finding.State));
    }

    [Fact]
    public async Task A_round_has_its_number_once_and_visits_projects()
    {
        await Apply(await PreviewRounds("R-1|1|招商落地|2026-10-08|2026-10-09|甲、乙、乙"));
        var round = (await _office.Store.Find<InspectionRound>("inspection-R-1", Cancel))!.Value;
        Assert.Equal(1, round.Number);
        Assert.Equal(["甲", "乙"], round.Projects);

        var plan = await PreviewRounds("R-2|1|招商落地|2026-10-08|2026-10-09|丙", "R-3|零|招商落地|2026-10-09|2026-10-08|");

        Assert.Equal(["2 轮次", "3 轮次", "3 结束日期", "3 巡查项目"], plan.Problems.Select(p => $"{p.Row} {p.Column}"));
    }

    private async Task Import(params string[] rows) => await Apply(await Preview(rows));

    private async Task Apply(ImportPlan plan)
    {
        Assert.Empty(plan.Problems);
        Assert.IsType<Outcome<ImportTally>.Done>(await Importing.Apply(plan, new Actor(Given.Officer), _office.Now, cancel: Cancel));
    }

    private Task<ImportPlan> Preview(params string[] rows) => Preview("findings.csv", [Head, .. rows]);

    private Task<ImportPlan> PreviewRounds(params string[] rows) => Preview("inspections.csv", ["编号|轮次|巡查主题|开始日期|结束日期|巡查项目", .. rows]);

    private Task<ImportPlan> Preview(string file, IEnumerable<string> lines) => Importing.Preview([new(ListFiles.Sheet(file, lines), [], [])], Cancel);

    private async Task<IReadOnlyList<Finding>> Findings() => [.. (await _office.Store.List<Finding>("", Cancel)).Select(f => f.Value)];
}
