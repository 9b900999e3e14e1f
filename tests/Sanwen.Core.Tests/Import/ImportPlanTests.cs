using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using static Sanwen.Core.Tests.Import.ListFiles;

namespace Sanwen.Core.Tests.Import;

public sealed class ImportPlanTests
{
    [Fact]
    public void People_and_matters_are_told_apart_and_refer_to_each_other_in_any_order()
    {
        var plan = Plan(Empty, MatterSheet(("责任人", "新人"), ("分管领导", "boss@x.example")), PeopleSheet("新人|城建办||new@x.example|承办人", "领导|班子||boss@x.example|主要领导"));
        Assert.Empty(plan.Problems);
        Assert.Equal(("new@x.example", "boss@x.example"), (plan.Matters[0].Value.Responsible, plan.Matters[0].Value.Leader));
    }

    [Fact]
    public void A_role_given_in_the_same_import_counts() =>
        Assert.Empty(Plan(Staffed, PeopleSheet("张三|城建办|主任|zhang@x.example|分管领导"), MatterSheet(("分管领导", "张三"))).Problems);

    [Fact]
    public void A_person_whose_row_is_wrong_is_not_reported_missing_as_well()
    {
        var plan = Plan(Empty, PeopleSheet("新人|城建办||new@x|承办人", "领导|班子||boss@x.example|局长"), MatterSheet(("责任人", "新人"), ("分管领导", "boss@x.example")));
        Assert.Equal(["邮箱", "角色"], plan.Problems.Select(p => p.Column));
    }

    [Fact]
    public void A_file_that_could_not_be_read_is_told_and_its_people_are_not_reported_missing()
    {
        var plan = ImportPlan.Of([SheetReading.Refused("p.xls", "是旧版", "请另存"), new(MatterSheet(("事项", "")), [], [])], Empty);
        Assert.Equal(["p.xls：是旧版。请另存。", "matters.csv 第 2 行「事项」：不能为空。应为 1 至 200 个字。"], plan.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Missing_and_repeated_columns_are_told_once_for_the_list()
    {
        var plan = Plan(Staffed, Sheet("m.csv", "编号|事项|事项|责任人", "1|a|b|张三", "2|c|d|张三") with { HeaderRow = 3 });
        Assert.Equal(
            [
                "m.csv 第 3 行「牵头单位」：事项表缺少这一列。必须有 编号、事项、牵头单位、责任人、开始日期、完成时限 这些列。",
                "m.csv 第 3 行「开始日期」：事项表缺少这一列。必须有 编号、事项、牵头单位、责任人、开始日期、完成时限 这些列。",
                "m.csv 第 3 行「完成时限」：事项表缺少这一列。必须有 编号、事项、牵头单位、责任人、开始日期、完成时限 这些列。",
                "m.csv 第 3 行「事项」：这一列出现了不止一次。每列只能出现一次。",
            ],
            plan.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Columns_that_are_left_out_and_matters_that_will_surprise_are_noted()
    {
        var sheet = MatterSheet(("序号", "1"), ("", "手写"), ("当前进度", "0.85"));
        var plan = Plan(Staffed, sheet, PeopleSheet());
        Assert.Equal(
            [
                "matters.csv：以下列不是事项表的列，未导入：序号。",
                "matters.csv：没有表头的列未导入。",
                "people.csv：表头下面没有数据。",
                "1 项没有分管领导，督办单将无分管领导可送：ZM-1。",
                "1 项当前进度不到 1%，如果本意是百分之几十，请改写为百分数：ZM-1。",
            ],
            plan.Notes);
    }

    [Fact]
    public void Importing_the_same_again_changes_nothing()
    {
        var plan = Plan(Staffed.With(Known), MatterSheet(("清单", "民生实事"), ("配合单位", "综治办"), ("分管领导", "李四"), ("备注", "旧"), ("当前进度", "")));
        Assert.Equal(ImportState.Unchanged, Assert.Single(plan.Matters).State);
    }

    [Fact]
    public void Columns_that_a_list_does_not_have_stay_as_they_are() =>
        Assert.Equal(ImportState.Unchanged, Assert.Single(Plan(Staffed.With(Known), MatterSheet()).Matters).State);

    [Fact]
    public void Every_change_is_shown_by_column_and_the_workflow_stays_where_it_is()
    {
        var plan = Plan(
            Staffed.With(Known),
            MatterSheet(("事项", "修桥"), ("清单", ""), ("责任人", "wang1@x.example"), ("分管领导", ""), ("完成时限", "2027-01-31"), ("进度口径", "月"), ("当前进度", "45")));
        var matter = Assert.Single(plan.Matters);
        Assert.Equal(
            [
                new("事项", "修路", "修桥"),
                new("清单", "民生实事", ""),
                new("责任人", "张三（zhang@x.example）", "王五（wang1@x.example）"),
                new("分管领导", "李四（li@x.example）", ""),
                new("完成时限", "2026-12-31", "2027-01-31"),
                new("进度口径", "半月", "月"),
                new("当前进度", "40%", "45%"),
            ],
            matter.Changes);
        Assert.Equal(["zhang@x.example"], matter.Value.Predecessors);
        Assert.Equal((50m, "顺利", 1, "旧"), (matter.Value.Target, matter.Value.Words, matter.Value.Applications, matter.Value.Note));
        Assert.Equal(Known.Pending, matter.Value.Pending);
    }

    [Fact]
    public void A_closed_matter_stays_closed_and_is_noted()
    {
        var office = Staffed.With(Known with { Status = MatterStatus.Closed, ClosedOn = new(2026, 6, 1) });
        var plan = Plan(office, MatterSheet(("备注", "新"), ("分管领导", "李四")));
        Assert.Equal((MatterStatus.Closed, new DateOnly(2026, 6, 1)), (plan.Matters[0].Value.Status, plan.Matters[0].Value.ClosedOn));
        Assert.Contains("1 项已销号，有改动但仍为已销号：ZM-1。", plan.Notes);
    }

    [Fact]
    public void The_fingerprint_is_the_plan_s_and_not_the_workflow_s()
    {
        var plan = Plan(Staffed.With(Known), MatterSheet(("备注", "新")));
        Assert.Equal(plan.Fingerprint, Plan(Staffed.With(Known with { Words = "有进展" }), MatterSheet(("备注", "新"))).Fingerprint);
        Assert.NotEqual(plan.Fingerprint, Plan(Staffed.With(Known), MatterSheet(("备注", "更新"))).Fingerprint);
        Assert.NotEqual(plan.Fingerprint, Plan(Staffed.With(Known with { Progress = 41 }), MatterSheet(("备注", "新"))).Fingerprint);
        Assert.NotEqual(plan.Fingerprint, Plan(Staffed, MatterSheet(("备注", "新"))).Fingerprint);
    }
}
