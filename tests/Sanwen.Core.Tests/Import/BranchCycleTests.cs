using System.Diagnostics;
using Sanwen.Core.Branches;
using static Sanwen.Core.Tests.Import.ListFiles;
using static Sanwen.Core.Tests.Import.Registry;

namespace Sanwen.Core.Tests.Import;

public sealed class BranchCycleTests
{
    [Fact]
    public void A_circle_is_told_once_at_its_first_row_with_the_way_round()
    {
        var plan = Plan(Staffed, BranchSheet("A|甲|总支|B|张三||", "B|乙|总指挥部|C|张三||", "C|丙|总支|A|张三||"));
        Assert.Equal(
            "branches.csv 第 2 行「上级」“B”：上级形成循环：A → B → C → A。请改正其中一处的上级，最高一级的上级留空。",
            Assert.Single(plan.Told(), t => t.Contains("循环", StringComparison.Ordinal)));
        Assert.Equal([(2, "上级"), (3, "上级"), (4, "上级")], plan.Problems.Select(p => (p.Row!.Value, p.Column!)));
    }

    [Fact]
    public void A_branch_above_itself_is_a_circle() => Assert.Equal(
        "branches.csv 第 2 行「上级」“甲”：上级形成循环：A → A。请改正其中一处的上级，最高一级的上级留空。",
        Assert.Single(Plan(Staffed, BranchSheet("A|甲|支部|甲|张三||")).Told()));

    [Fact]
    public void Several_circles_are_told_each_once_and_not_at_what_only_leads_into_one()
    {
        var plan = Plan(Staffed, BranchSheet("T|尾|支部|A|张三||", "A|甲|总支|B|张三||", "B|乙|总指挥部|A|张三||", "D|丁|总支|E|张三||", "E|戊|总指挥部|D|张三||"));
        Assert.Equal(
            [(3, "上级形成循环：A → B → A"), (5, "上级形成循环：D → E → D")],
            plan.Problems.Where(p => p.Reason.Contains("循环", StringComparison.Ordinal)).Select(p => (p.Row!.Value, p.Reason)));
    }

    [Fact]
    public void A_circle_over_files_and_the_office_is_told_where_a_list_closes_it()
    {
        var across = Plan(Staffed, BranchSheet("A|甲|总支|B|张三||"), Sheet("更多.csv", BranchHeader, "B|乙|总指挥部|A|张三||"));
        Assert.Contains("branches.csv 第 2 行「上级」“B”：上级形成循环：A → B → A", across.Told().First(), StringComparison.Ordinal);

        var closing = Plan(Registered, BranchSheet("HQ|总指挥部|总指挥部|B1|李四||"));
        Assert.Contains("上级形成循环：HQ → B1 → GB → HQ", Assert.Single(closing.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_is_told_beside_everything_else_that_is_wrong_with_its_rows()
    {
        var plan = Plan(Staffed, BranchSheet("A|甲|总支|B|无人||", "B|乙||A|张三||"));
        Assert.Equal([(2, "书记"), (2, "上级"), (3, "层级")], plan.Problems.Select(p => (p.Row!.Value, p.Column!)));
    }

    [Fact]
    public void A_long_circle_is_cut()
    {
        var rows = Enumerable.Range(0, 30).Select(i => $"K{i}|第{i}|总支|K{(i + 1) % 30}|张三||");
        var told = Plan(Staffed, BranchSheet(rows)).Problems.First(p => p.Reason.Contains("循环", StringComparison.Ordinal)).Reason;
        Assert.Equal("上级形成循环：K0 → K1 → K2 → K3 → K4 → K5 → K6 → K7 → K8 → K9 → … → K0", told);
    }

    [Theory]
    [InlineData("chain")]
    [InlineData("pairs")]
    [InlineData("ring")]
    public void Ten_thousand_branches_are_checked_at_once_whatever_their_shape(string shape)
    {
        const int Many = 10_000;
        string? Parent(int i) => shape switch
        {
            "chain" => i == Many - 1 ? "" : $"K{i + 1}",
            "pairs" => $"K{i ^ 1}",
            _ => $"K{(i + 1) % Many}",
        };
        var sheet = BranchSheet(Enumerable.Range(0, Many).Select(i => $"K{i}|第{i}|{(i % 2 == 0 ? "支部" : "总支")}|{Parent(i)}|张三||"));
        var watch = Stopwatch.StartNew();

        var plan = Plan(Staffed, sheet);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal(shape switch { "chain" => 0, "pairs" => Many / 2, _ => 1 }, plan.Problems.Count(p => p.Reason.Contains("循环", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_tree_that_is_imported_always_ends_at_a_top()
    {
        var after = Plan(Staffed, BranchSheet("B|一|支部|G|张三||", "G|二|总支|H|张三||", "H|三|总指挥部||张三||")).After(Staffed);
        Assert.Equal(["G", "H"], after.Above(after.Branches["B"]).Select(b => b.Key));
    }
}
