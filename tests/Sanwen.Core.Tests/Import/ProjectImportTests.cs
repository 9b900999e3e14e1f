using System.Diagnostics;
using Sanwen.Core.Branches;
using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using static Sanwen.Core.Tests.Import.ListFiles;
using static Sanwen.Core.Tests.Import.Registry;

namespace Sanwen.Core.Tests.Import;

public sealed class ProjectImportTests
{
    [Fact]
    public void A_new_project_is_read_from_all_columns()
    {
        var plan = Plan(Registered, ProjectSheet("P2|TOD 项目|重点办|12,345.5|亿元|2026年3月1日|2027/12/31|节点|一支部"));
        var project = Assert.Single(plan.Projects).Value;
        Assert.Equal(("P2", "TOD 项目", "重点办", 12345.5m, "亿元"), (project.Key, project.Name, project.Developer, project.PlannedInvestment, project.Money));
        Assert.Equal((new DateOnly(2026, 3, 1), new DateOnly(2027, 12, 31)), (project.Start, project.Due));
        Assert.Equal((ProgressBasis.Milestones, "B1"), (project.Basis, project.Branch));
        Assert.Empty(plan.Notes);
    }

    [Fact]
    public void What_a_row_leaves_out_has_a_default_and_a_missing_branch_is_noted()
    {
        var plan = Plan(Registered, ProjectSheet("P2|修路|城建办|1000||2026-01-01|2026-12-31||"));
        var project = Assert.Single(plan.Projects).Value;
        Assert.Equal(("万元", ProgressBasis.HalfMonths, null), (project.Money, project.Basis, project.Branch));
        Assert.Equal(["1 个项目没有临时党支部，不能提出急难险重问题：P2。"], plan.Notes);
    }

    [Theory]
    [InlineData("元", "元")]
    [InlineData("万元", "万元")]
    [InlineData("万", "万元")]
    [InlineData("亿元", "亿元")]
    [InlineData("亿", "亿元")]
    public void Units_of_money_are_read(string text, string unit) =>
        Assert.Equal(unit, Assert.Single(Plan(Registered, ProjectSheet($"P2|修路|城建办|1|{text}|2026-01-01|2026-12-31||B1")).Projects).Value.Money);

    [Theory]
    [InlineData("1000", 1000)]
    [InlineData("0.5", 0.5)]
    [InlineData("12,345,678", 12345678)]
    [InlineData("1，234.5", 1234.5)]
    [InlineData("１２００", 1200)]
    [InlineData("333.33333333333", 333.333333)]
    [InlineData("1000000000000", 1000000000000)]
    public void Amounts_are_read(string text, double amount) =>
        Assert.Equal((decimal)amount, Assert.Single(Plan(Registered, ProjectSheet($"P2|修路|城建办|{text}||2026-01-01|2026-12-31||B1")).Projects).Value.PlannedInvestment);

    [Theory]
    [InlineData("", "不能为空")]
    [InlineData("0", "是 0")]
    [InlineData("0.0000001", "是 0")]
    [InlineData("-5", "是负数")]
    [InlineData("−1,000", "是负数")]
    [InlineData("1000000000001", "太大，最多 1000000000000")]
    [InlineData("12,34", "不是有效的金额")]
    [InlineData("5000万元", "不是有效的金额")]
    [InlineData("1e3", "不是有效的金额")]
    [InlineData("约300", "不是有效的金额")]
    [InlineData("#DIV/0!", "不是有效的金额")]
    public void Any_other_plan_is_told(string text, string reason)
    {
        var problem = Assert.Single(Plan(Registered, ProjectSheet($"P2|修路|城建办|{text}||2026-01-01|2026-12-31||B1")).Problems);
        Assert.Equal(("年度计划投资", reason, "应为大于 0 的数，如 12000 或 12,000.5，单位写在“单位”列"), (problem.Column!, problem.Reason, problem.Allowed));
    }

    [Theory]
    [InlineData("|修路|城建办|1||2026-01-01|2026-12-31||B1", "「编号」：不能为空")]
    [InlineData("P?|修路|城建办|1||2026-01-01|2026-12-31||B1", "「编号」“P?”：含有不能用的符号")]
    [InlineData("P2||城建办|1||2026-01-01|2026-12-31||B1", "「项目」：不能为空")]
    [InlineData("P2|修路||1||2026-01-01|2026-12-31||B1", "「建设单位」：不能为空")]
    [InlineData("P2|修路|城建办|1|美元|2026-01-01|2026-12-31||B1", "「单位」“美元”：不是金额的单位。应为 元、万元 或 亿元，留空为万元")]
    [InlineData("P2|修路|城建办|1||2026-13-01|2026-12-31||B1", "「开始日期」“2026-13-01”：不是有效的日期")]
    [InlineData("P2|修路|城建办|1||2026-01-01|2025-12-31||B1", "「完成时限」“2025-12-31”：早于开始日期 2026-01-01")]
    [InlineData("P2|修路|城建办|1||2026-01-01|2026-12-31|周|B1", "「进度口径」“周”：不是进度口径。应为 半月、月、日、节点，留空为半月")]
    [InlineData("P2|修路|城建办|1||2026-01-01|2026-12-31||B9", "「临时党支部」“B9”：没有这个党组织")]
    [InlineData("P2|修路|城建办|1||2026-01-01|2026-12-31||GB", "「临时党支部」“GB”：层级是总支。应为层级是支部的党组织，或留空")]
    public void A_wrong_cell_is_told_in_one_line(string row, string line) =>
        Assert.StartsWith($"projects.csv 第 2 行{line}", Assert.Single(Plan(Registered, ProjectSheet(row)).Told()), StringComparison.Ordinal);

    [Fact]
    public void The_same_key_twice_names_both_rows() => Assert.Equal(
        "projects.csv 第 3 行「编号」“P2”：与第 2 行重复。每个编号只能出现一次，请删去其中一行。",
        Assert.Single(Plan(Registered, ProjectSheet("P2|修路|城建办|1||2026-01-01|2026-12-31||B1", "P2|修桥|城建办|1||2026-01-01|2026-12-31||B1")).Told()));

    [Fact]
    public void Importing_again_shows_what_changes_and_leaves_what_the_workflow_brought()
    {
        var plan = Plan(Registered, ProjectSheet("P1|项目P1|城建办|2,000||2026-01-01|2027-06-30|月|"));
        var project = Assert.Single(plan.Projects);
        Assert.Equal(
            [new("年度计划投资", "1000", "2000"), new("完成时限", "2026-12-31", "2027-06-30"), new("进度口径", "半月", "月"), new("临时党支部", "B1", "")],
            project.Changes);
        Assert.Equal((2, 2), (project.Value.Investments.Count, project.Value.Issues));
    }

    [Fact]
    public void Columns_that_a_list_does_not_have_stay_as_they_are()
    {
        var office = Registered.With(Registered.Projects["P1"] with { Money = "亿元", Basis = ProgressBasis.Days });
        var plan = Plan(office, Sheet("p.csv", "编号|项目|建设单位|年度计划投资|开始日期|完成时限", "P1|项目P1|城建办|1000|2026-01-01|2026-12-31"));
        Assert.Equal(ImportState.Unchanged, Assert.Single(plan.Projects).State);
    }

    [Fact]
    public void Another_unit_of_money_leaves_reported_amounts_as_they_are_and_is_noted() => Assert.Equal(
        ["1 个项目改了单位，已报的完成投资不换算，数字从此按新单位计：P1。"],
        Plan(Registered, ProjectSheet("P1|项目P1|城建办|1000|亿元|2026-01-01|2026-12-31||B1")).Notes);

    [Fact]
    public void A_closed_project_stays_closed_and_with_its_branch()
    {
        var office = Registered
            .With(Registered.Projects["P1"] with { ClosedOn = new(2026, 9, 24) })
            .With(Registered.Branches["B1"] with { LapsedOn = new(2026, 9, 24) })
            .With(ABranch("B2", "二支部", Tier.Branch, "GB", "zhang@x.example"));
        Assert.Equal(ImportState.Unchanged, Assert.Single(Plan(office, ProjectSheet("P1|项目P1|城建办|1000||2026-01-01|2026-12-31||B1")).Projects).State);

        var renamed = Plan(office, ProjectSheet("P1|修路|城建办|1000||2026-01-01|2026-12-31||B1"));
        Assert.Equal(new DateOnly(2026, 9, 24), Assert.Single(renamed.Projects).Value.ClosedOn);
        Assert.Equal(["1 个项目已办结，有改动但仍为已办结：P1。"], renamed.Notes);

        foreach (var branch in (string[])["B2", ""])
        {
            var problem = Assert.Single(Plan(office, ProjectSheet($"P1|项目P1|城建办|1000||2026-01-01|2026-12-31||{branch}")).Problems);
            Assert.Equal(("临时党支部", "项目已于 2026-09-24 办结，不能再改", "应保持 B1"), (problem.Column!, problem.Reason, problem.Allowed));
        }
    }

    [Fact]
    public void No_project_comes_to_a_branch_that_has_lapsed() => Assert.Equal(
        "projects.csv 第 2 行「临时党支部」“一支部”：此支部已于 2026-09-24 撤销。应为没有撤销的支部，或留空。",
        Assert.Single(Plan(
            Registered.With(Registered.Branches["B1"] with { LapsedOn = new(2026, 9, 24) }),
            ProjectSheet("P2|修路|城建办|1||2026-01-01|2026-12-31||一支部")).Told()));

    [Fact]
    public void A_branch_of_the_same_import_counts_even_where_its_row_is_wrong_otherwise()
    {
        var projects = ProjectSheet("P2|修路|城建办|1||2026-01-01|2026-12-31||新支部");
        Assert.Empty(Plan(Registered, projects, BranchSheet("B2|新支部|支部|GB|张三||")).Problems);
        Assert.Equal(["书记"], Plan(Registered, projects, BranchSheet("B2|新支部|支部|GB|||")).Problems.Select(p => p.Column));
        Assert.Equal(["编号"], Plan(Registered, projects, BranchSheet("|新支部|支部|GB|张三||")).Problems.Select(p => p.Column));
    }

    [Fact]
    public void Ten_thousand_references_to_a_name_that_ten_thousand_branches_share_are_told_at_once()
    {
        const int Many = 10_000;
        var branches = BranchSheet(Enumerable.Range(0, Many).Select(i => $"K{i:00000}|临时党支部|支部|GB|张三||"));
        var projects = ProjectSheet(Enumerable.Range(0, Many).Select(i => $"X{i}|修路|城建办|1||2026-01-01|2026-12-31||临时党支部"));
        var watch = Stopwatch.StartNew();

        var plan = Plan(Registered, branches, projects);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal(Many, plan.Problems.Count);
        Assert.Equal(
            "请改填编号：K00000、K00001、K00002、K00003、K00004、K00005、K00006、K00007、K00008、K00009 等", plan.Problems[0].Allowed);
    }
}
