using System.Diagnostics;
using Sanwen.Core.Import;
using Sanwen.Core.Time;
using static Sanwen.Core.Tests.Import.ListFiles;
using static Sanwen.Core.Tests.Import.Registry;

namespace Sanwen.Core.Tests.Import;

public sealed class InvestmentImportTests
{
    [Fact]
    public void Amounts_come_to_projects_of_the_office_and_of_the_same_import()
    {
        var plan = Plan(Registered, InvestmentSheet("P1|2026-08|400", "P1|2026-07|310", "P1|2026-05|200.0", "P2|2026年8月|0"), ProjectSheet("P2|修路|城建办|1||2026-01-01|2026-12-31||B1"));
        Assert.Empty(plan.Problems);
        Assert.Equal(
            [("P1", ImportState.New, 400m), ("P1", ImportState.Changed, 310m), ("P1", ImportState.Unchanged, 200m), ("P2", ImportState.New, 0m)],
            plan.Investments.Select(i => (i.Project.Key, i.State, i.Amount)));
        Assert.Equal([new("完成投资", "300 万元", "310 万元")], plan.Investments[1].Changes);
        Assert.Equal("2026-08 400 万元", plan.Investments[0].Text);
    }

    [Theory]
    [InlineData("2026-07")]
    [InlineData("2026-7")]
    [InlineData("2026/07")]
    [InlineData("2026年7月")]
    [InlineData("2026 年 7 月份")]
    [InlineData("２０２６－０７")]
    [InlineData("202607")]
    [InlineData("2026-07-01")]
    [InlineData("2026-07-31")]
    [InlineData("2026/7/1 0:00")]
    [InlineData("Jul-26")]
    public void Months_are_read_as_offices_and_Excel_write_them(string text) =>
        Assert.Equal(new YearMonth(2026, 7), Assert.Single(Plan(Registered, InvestmentSheet($"P1|{text}|300")).Investments).Month);

    [Theory]
    [InlineData("", "不能为空")]
    [InlineData("2026-13", "不是有效的月份")]
    [InlineData("2026-00", "不是有效的月份")]
    [InlineData("1999-07", "不是有效的月份")]
    [InlineData("2026.7", "不是有效的月份")]
    [InlineData("7月", "不是有效的月份")]
    [InlineData("2026", "不是有效的月份")]
    [InlineData("46204", "是数字而不是月份")]
    public void Anything_else_is_no_month(string text, string reason)
    {
        var problem = Assert.Single(Plan(Registered, InvestmentSheet($"P1|{text}|300")).Problems);
        Assert.Equal(("月份", reason), (problem.Column!, problem.Reason));
    }

    [Theory]
    [InlineData("|2026-08|400", "「编号」：不能为空")]
    [InlineData("P9|2026-08|400", "「编号」“P9”：没有这个项目。应为项目的编号，或在项目表中加上此项目一并导入")]
    [InlineData("P1|2026-08|", "「完成投资」：不能为空。应为当年累计完成的金额，不小于 0，如 1200 或 1,234.5，单位同项目")]
    [InlineData("P1|2026-08|-1", "「完成投资」“-1”：是负数。应为当年累计完成的金额，不小于 0")]
    [InlineData("P1|2026-08|四百", "「完成投资」“四百”：不是有效的金额")]
    public void A_wrong_cell_is_told_in_one_line(string row, string line) =>
        Assert.StartsWith($"investments.csv 第 2 行{line}", Assert.Single(Plan(Registered, InvestmentSheet(row)).Told()), StringComparison.Ordinal);

    [Fact]
    public void The_same_month_of_a_project_twice_names_both_rows() => Assert.Equal(
        "investments.csv 第 3 行「月份」“2026年8月”：与第 2 行重复。同一项目的同一月份只能出现一次，请删去其中一行。",
        Assert.Single(Plan(Registered, InvestmentSheet("P1|2026-08|400", "P1|2026年8月|400")).Told()));

    [Fact]
    public void More_than_planned_and_less_than_earlier_in_the_year_may_be_imported_and_are_remarked()
    {
        var plan = Plan(Registered, InvestmentSheet("P1|2026-06|190", "P1|2026-08|1,000.5", "P1|2026-09|900", "P1|2025-12|5000", "P1|2026-01|250"));
        Assert.True(plan.CanApply);
        Assert.Equal(
            [
                "investments.csv 第 2 行「完成投资」“190”：低于 2026-01 的 250。可以导入，但应填当年累计数，请核对。",
                "investments.csv 第 3 行「完成投资」“1,000.5”：高于年度计划投资 1000 万元。可以导入，请核对数字和单位。",
                "investments.csv 第 4 行「完成投资」“900”：低于 2026-08 的 1000.5。可以导入，但应填当年累计数，请核对。",
                "investments.csv 第 5 行「完成投资」“5000”：高于年度计划投资 1000 万元。可以导入，请核对数字和单位。",
                "investments.csv 第 6 行「完成投资」“250”：高于此后 2026-05 已报的 200。可以导入，但应填当年累计数，请核对。",
            ],
            plan.Notes);
    }

    [Fact]
    public void The_plan_of_the_same_import_is_what_counts() =>
        Assert.Empty(Plan(Registered, InvestmentSheet("P1|2026-08|1500"), ProjectSheet("P1|项目P1|城建办|2000||2026-01-01|2026-12-31||B1")).Notes);

    [Fact]
    public void Remarks_are_told_beside_problems()
    {
        var plan = Plan(Registered, InvestmentSheet("P1|2026-08|2000", "P1|2026-09|-1"));
        Assert.Single(plan.Problems);
        Assert.Equal("investments.csv 第 2 行「完成投资」“2000”：高于年度计划投资 1000 万元。可以导入，请核对数字和单位。", Assert.Single(plan.Notes));
    }

    [Fact]
    public void A_project_whose_own_row_is_wrong_is_not_reported_missing_as_well()
    {
        var wrong = ProjectSheet("P2|修路|城建办|0||2026-01-01|2026-12-31||B1");
        Assert.Equal(["年度计划投资"], Plan(Registered, wrong, InvestmentSheet("P2|2026-08|1")).Problems.Select(p => p.Column));
        Assert.Equal(["完成投资", "年度计划投资"], Plan(Registered, wrong, InvestmentSheet("P2|2026-08|-1")).Problems.Select(p => p.Column!).Order(StringComparer.Ordinal));
        Assert.Single(ImportPlan.Of([SheetReading.Refused("p.xls", "是旧版", "请另存"), new(InvestmentSheet("P2|2026-08|1"), [], [])], Registered).Problems);
    }

    [Fact]
    public void After_a_project_was_closed_only_months_until_then_may_change()
    {
        var office = Registered.With(Registered.Projects["P1"] with { ClosedOn = new(2026, 7, 24) });
        Assert.Empty(Plan(office, InvestmentSheet("P1|2026-07|350")).Problems);
        Assert.Equal(
            "investments.csv 第 2 行「月份」“2026-08”：项目已于 2026-07-24 办结。应为办结当月或之前的月份。",
            Assert.Single(Plan(office, InvestmentSheet("P1|2026-08|350")).Told()));
    }

    [Fact]
    public void Ten_thousand_rows_are_read_at_once()
    {
        const int Many = 10_000;
        var projects = ProjectSheet(Enumerable.Range(0, Many).Select(i => $"K{i}|项目{i}|城建办|1000||2026-01-01|2026-12-31||一支部"));
        var investments = InvestmentSheet(Enumerable.Range(0, Many).SelectMany(i => new[] { $"K{i}|2026-07|{i}", $"K{i}|2026-08|{i + 1}" }));
        var watch = Stopwatch.StartNew();

        var plan = Plan(Registered, investments, projects);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal((0, Many, 2 * Many), (plan.Problems.Count, plan.Projects.Count, plan.Investments.Count));
    }
}
