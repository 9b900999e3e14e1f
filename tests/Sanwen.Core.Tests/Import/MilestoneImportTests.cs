using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using static Sanwen.Core.Tests.Import.ListFiles;

namespace Sanwen.Core.Tests.Import;

public sealed class MilestoneImportTests
{
    [Theory]
    [InlineData("2026-03-31 30% 完成招标；2026-06-30 60%；2026-12-31 100% 竣工")]
    [InlineData("2026/3/31 30% 完成招标;2026年6月30日 60%\n2026-12-31 100% 竣工；")]
    [InlineData("２０２６年３月３１日　３０％　完成招标；2026-6-30 60 %；2026-12-31：100%竣工")]
    public void Milestones_are_read_as_people_write_them(string text) => Assert.Equal(
        [new(new(2026, 3, 31), 30, "完成招标"), new(new(2026, 6, 30), 60, ""), new(new(2026, 12, 31), 100, "竣工")],
        Imported(("进度口径", "节点"), ("节点", text)).Milestones);

    [Theory]
    [InlineData("2026-03-31 完成招标", "“2026-03-31 完成招标”不是“日期 百分比 名称”")]
    [InlineData("2026-03-32 30% 招标", "“2026-03-32 30% 招标”不是“日期 百分比 名称”")]
    [InlineData("2026-03-31 130% 招标", "“2026-03-31 130% 招标”不是“日期 百分比 名称”")]
    [InlineData("；", "没有写出节点")]
    [InlineData("2026-06-30 30%；2026-03-31 60%", "节点日期没有逐项递增")]
    [InlineData("2026-03-31 30%；2026-03-31 60%", "节点日期没有逐项递增")]
    [InlineData("2026-03-31 60%；2026-06-30 30%", "节点百分比没有逐项递增")]
    [InlineData("2025-12-31 10%；2026-06-30 30%", "节点 2025-12-31 不在开始日期 2026-01-01 和完成时限 2026-12-31 之间")]
    [InlineData("2026-03-31 10%；2027-01-01 30%", "节点 2027-01-01 不在开始日期 2026-01-01 和完成时限 2026-12-31 之间")]
    public void Wrong_ones_are_told_with_the_reason(string text, string reason)
    {
        var problem = Problem(("进度口径", "节点"), ("节点", text));
        Assert.Equal(("节点", reason, MilestoneText.Allowed), (problem.Column!, problem.Reason, problem.Allowed));
    }

    [Fact]
    public void They_belong_to_the_basis_of_that_name_only() =>
        Assert.Equal("进度口径是月，不用节点", Problem(("进度口径", "月"), ("节点", "2026-03-31 30%")).Reason);

    [Fact]
    public void Without_any_the_due_day_is_the_only_one() =>
        Assert.Equal([new(new(2026, 12, 31), 100, "完成")], Imported(("进度口径", "节点")).Milestones);

    [Fact]
    public void A_list_without_the_column_keeps_written_ones_and_moves_the_default_with_the_due_day()
    {
        Milestone written = new(new(2026, 6, 30), 50, "封顶");
        Assert.Equal([written], After(written).Milestones);
        Assert.Equal([new(new(2026, 11, 30), 100, "完成")], After(new(new(2026, 12, 31), 100, "完成")).Milestones);
    }

    [Fact]
    public void Written_ones_that_a_new_due_day_leaves_behind_are_told()
    {
        var office = Staffed.With(Known with { Basis = ProgressBasis.Milestones, Milestones = [new(new(2026, 12, 1), 50, "封顶")] });
        Assert.Equal("节点", Assert.Single(Plan(office, MatterSheet(("完成时限", "2026-11-30"))).Problems).Column);
    }

    private static Matter After(Milestone milestone)
    {
        var office = Staffed.With(Known with { Basis = ProgressBasis.Milestones, Milestones = [milestone] });
        return Assert.Single(Plan(office, MatterSheet(("完成时限", "2026-11-30"))).Matters).Value;
    }
}
