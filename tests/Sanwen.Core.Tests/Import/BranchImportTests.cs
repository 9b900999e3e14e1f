using Sanwen.Core.Branches;
using Sanwen.Core.Import;
using static Sanwen.Core.Tests.Import.ListFiles;
using static Sanwen.Core.Tests.Import.Registry;

namespace Sanwen.Core.Tests.Import;

public sealed class BranchImportTests
{
    [Fact]
    public void A_tree_is_read_in_any_order_by_key_or_name_with_people_of_the_same_import()
    {
        var plan = Plan(
            Empty,
            BranchSheet("B1|一 支部|支部|大沥总支|张三|李四、wang1@x.example|2026年7月15日", "GB|大沥总支|总支|HQ|li@x.example||", "HQ|总指挥部|总指挥部||李四||"),
            PeopleSheet("张三|城建办||zhang@x.example|承办人、单位负责人", "李四|城建办||li@x.example|分管领导", "王五|城建办||wang1@x.example|承办人"));
        var branch = plan.After(Empty).Branches["B1"];
        Assert.Equal(("一 支部", Tier.Branch, "GB", "zhang@x.example", new DateOnly(2026, 7, 15)), (branch.Name, branch.Tier, branch.Parent, branch.Secretary, branch.FoundedOn!.Value));
        Assert.Equal(["li@x.example", "wang1@x.example"], branch.Members);
        Assert.Equal([ImportState.New, ImportState.New, ImportState.New], plan.Branches.Select(b => b.State));
        Assert.Empty(plan.Notes);
    }

    [Theory]
    [InlineData("|二支部|支部|GB|张三||", "第 2 行「编号」：不能为空。应为 1 至 40 个字，不含 / \\ # ? 和换行。")]
    [InlineData("B#2|二支部|支部|GB|张三||", "第 2 行「编号」“B#2”：含有不能用的符号。应为 1 至 40 个字，不含 / \\ # ? 和换行。")]
    [InlineData("B2||支部|GB|张三||", "第 2 行「名称」：不能为空。应为 1 至 100 个字。")]
    [InlineData("B2|二支部||GB|张三||", "第 2 行「层级」：不能为空。应为 支部、总支、总指挥部。")]
    [InlineData("B2|二支部|小组|GB|张三||", "第 2 行「层级」“小组”：不是层级。应为 支部、总支、总指挥部。")]
    [InlineData("B2|二支部|支部|没有的|张三||", "第 2 行「上级」“没有的”：没有这个党组织。应为党组织的编号或名称，或在党组织表中加上后一并导入。")]
    [InlineData("B2|二支部|支部|B1|张三||", "第 2 行「上级」“B1”：上级的层级是支部，不高于支部。支部的上级应为总支或总指挥部，总支的上级应为总指挥部，总指挥部没有上级。")]
    [InlineData("B2|二总支|总支|GB|张三||", "第 2 行「上级」“GB”：上级的层级是总支，不高于总支。支部的上级应为总支或总指挥部，总支的上级应为总指挥部，总指挥部没有上级。")]
    [InlineData("H2|二指挥部|总指挥部|HQ|张三||", "第 2 行「上级」“HQ”：总指挥部之上没有层级。支部的上级应为总支或总指挥部，总支的上级应为总指挥部，总指挥部没有上级。")]
    [InlineData("B2|二支部|支部|GB|||", "第 2 行「书记」：不能为空。每个党组织须有一名书记，应为人员名单里的姓名或邮箱。")]
    [InlineData("B2|二支部|支部|GB|张三、李四||", "第 2 行「书记」“张三、李四”：写了 2 人。每个党组织只能有一名书记，其余的人请填在“成员”列。")]
    [InlineData("B2|二支部|支部|GB|赵六||", "第 2 行「书记」“赵六”：人员名单里没有此人。应为人员名单里的姓名或邮箱，或在人员表中加上此人一并导入。")]
    [InlineData("B2|二支部|支部|GB|王五||", "第 2 行「书记」“王五”：有 2 人叫这个名字。请改填邮箱：wang1@x.example、wang2@x.example。")]
    [InlineData("B2|二支部|支部|GB|张三|李四、赵六|", "第 2 行「成员」“李四、赵六”：人员名单里没有“赵六”。应为人员名单里的姓名或邮箱，或在人员表中加上此人一并导入。")]
    [InlineData("B2|二支部|支部|GB|张三|no@x.example|", "第 2 行「成员」“no@x.example”：人员名单里没有“no@x.example”。应为人员名单里的姓名或邮箱，或在人员表中加上此人一并导入。")]
    [InlineData("B2|二支部|支部|GB|张三||七月", "第 2 行「成立日期」“七月”：不是有效的日期。应为日期，如 2026-09-01、2026/9/1 或 2026年9月1日，年份 2000 至 2100。")]
    public void A_wrong_cell_is_told_in_one_line(string row, string line) =>
        Assert.Equal($"branches.csv {line}", Assert.Single(Plan(Registered, BranchSheet(row)).Told()));

    [Fact]
    public void Every_unknown_member_is_told()
    {
        var reasons = Plan(Registered, BranchSheet("B2|二支部|支部|GB|张三|甲、李四、乙|")).Problems.Select(p => p.Reason);
        Assert.Equal(["人员名单里没有“甲”", "人员名单里没有“乙”"], reasons);
    }

    [Fact]
    public void The_same_key_twice_names_both_rows_and_a_name_shared_by_two_is_no_reference()
    {
        var plan = Plan(Registered, BranchSheet("G2|双总支|总支|HQ|张三||", "G3|双总支|总支|HQ|张三||", "B2|二支部|支部|双总支|张三||", "B2|三支部|支部|GB|张三||"));
        Assert.Equal(
            [
                "branches.csv 第 4 行「上级」“双总支”：有 2 个党组织叫这个名称。请改填编号：G2、G3。",
                "branches.csv 第 5 行「编号」“B2”：与第 4 行重复。每个编号只能出现一次，请删去其中一行。",
            ],
            plan.Told());
    }

    [Fact]
    public void What_refers_to_a_wrong_row_is_not_blamed_as_well()
    {
        var plan = Plan(
            Empty,
            BranchSheet("GB|总支|总支||新人||", "/|二总支|总支||新人||", "B1|一支部|支部|GB|新人||", "B2|二支部|支部|二总支|新人||"),
            PeopleSheet("新人|城建办||new@x|承办人"));
        Assert.Equal(["编号", "邮箱"], plan.Problems.Select(p => p.Column));
    }

    [Fact]
    public void A_branch_without_anything_above_it_is_noted_unless_it_is_the_headquarters() => Assert.Equal(
        ["2 个支部、总支没有上级，问题到此不再上报：G2、B2。"],
        Plan(Registered, BranchSheet("H2|二指挥部|总指挥部||张三||", "G2|二总支|总支||张三||", "B2|二支部|支部||张三||", "B3|三支部|支部|G2|张三||")).Notes);

    [Fact]
    public void Importing_again_updates_by_key_and_a_column_that_is_not_there_is_left_alone()
    {
        var same = Plan(Registered, BranchSheet("B1|一支部|支部|总支|张三|wang2@x.example|2026-07-15"), Sheet("b.csv", "编号|名称|层级|书记", "GB|总支|总支|wang1@x.example"));
        Assert.Equal([ImportState.Unchanged, ImportState.Unchanged], same.Branches.Select(b => b.State));

        var changed = Assert.Single(Plan(Registered, BranchSheet("B1|一支部|支部|HQ|李四|张三、李四|")).Branches);
        Assert.Equal(
            [
                new("上级", "GB", "HQ"),
                new("书记", "张三（zhang@x.example）", "李四（li@x.example）"),
                new("成员", "王五（wang2@x.example）", "张三（zhang@x.example）"),
                new("成立日期", "2026-07-15", ""),
            ],
            changed.Changes);
    }

    [Fact]
    public void What_has_lapsed_keeps_its_place_and_its_secretary_but_may_be_imported_again()
    {
        var office = Registered.With(Registered.Branches["B1"] with { LapsedOn = new(2026, 9, 24) });
        Assert.Equal(ImportState.Unchanged, Assert.Single(Plan(office, BranchSheet("B1|一支部|支部|GB|张三|wang2@x.example|2026-07-15")).Branches).State);

        var renamed = Plan(office, BranchSheet("B1|第一支部|支部|GB|张三|wang2@x.example|2026-07-15"));
        Assert.Equal(new DateOnly(2026, 9, 24), Assert.Single(renamed.Branches).Value.LapsedOn);
        Assert.Equal(["1 个党组织已撤销，有改动但仍为已撤销：B1。"], renamed.Notes);

        Assert.Equal(
            ["层级", "书记", "上级"],
            Plan(office, BranchSheet("B1|一支部|总支|HQ|李四||")).Problems.Select(p => p.Column));
        Assert.Equal(
            "branches.csv 第 2 行「上级」“HQ”：此党组织已于 2026-09-24 撤销，不能再改。应保持 GB。",
            Assert.Single(Plan(office, BranchSheet("B1|一支部|支部|HQ|张三||")).Told()));
    }

    [Fact]
    public void Nothing_new_comes_under_what_has_lapsed()
    {
        var office = Registered.With(Registered.Branches["GB"] with { LapsedOn = new(2026, 9, 24) });
        Assert.Equal(ImportState.Unchanged, Assert.Single(Plan(office, BranchSheet("B1|一支部|支部|GB|张三|wang2@x.example|2026-07-15")).Branches).State);
        Assert.Equal(
            "branches.csv 第 2 行「上级」“总支”：此上级已于 2026-09-24 撤销。应为没有撤销的党组织。",
            Assert.Single(Plan(office, BranchSheet("B2|二支部|支部|总支|张三||")).Told()));
    }

    [Fact]
    public void A_tier_that_changes_must_still_fit_what_is_below_it_and_in_no_list()
    {
        Assert.Equal(
            ["branches.csv 第 2 行「层级」“支部”：不高于下级 B1 的层级（支部）。支部的上级应为总支或总指挥部，总支的上级应为总指挥部，总指挥部没有上级。"],
            Plan(Registered, BranchSheet("GB|总支|支部|HQ|wang1@x.example||")).Told());
        Assert.Equal(
            ["branches.csv 第 2 行「层级」“总支”：项目 P1 的临时党支部在此。应保持支部，或先在项目表中改这个项目的临时党支部。"],
            Plan(Registered, BranchSheet("B1|一支部|总支|HQ|张三||")).Told());
    }
}
