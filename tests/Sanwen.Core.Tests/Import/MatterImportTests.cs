using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using static Sanwen.Core.Tests.Import.ListFiles;

namespace Sanwen.Core.Tests.Import;

public sealed class MatterImportTests
{
    [Fact]
    public void A_new_matter_is_read_from_all_columns()
    {
        var matter = Imported(
            ("编号", "ZM-2026-009"), ("清单", "城市更新"), ("配合单位", "综治办、水务办；综治办"), ("分管领导", "李四"), ("责任人", "张三"),
            ("进度口径", "节点"), ("备注", "一\r\n二"), ("当前进度", "71.4%"), ("节点", "2026-03-31 30% 完成招标；2026-12-31 100% 竣工"));
        Assert.Equal(("ZM-2026-009", "修路", "城市更新", "城建办"), (matter.Key, matter.Title, matter.List, matter.LeadUnit));
        Assert.Equal(("zhang@x.example", "li@x.example"), (matter.Responsible, matter.Leader));
        Assert.Equal(["综治办", "水务办"], matter.SupportUnits);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), (matter.Start, matter.Due));
        Assert.Equal((ProgressBasis.Milestones, "一\n二", 71.4m), (matter.Basis, matter.Note, matter.Progress));
        Assert.Equal([new(new(2026, 3, 31), 30, "完成招标"), new(new(2026, 12, 31), 100, "竣工")], matter.Milestones);
    }

    [Fact]
    public void The_required_columns_are_enough()
    {
        var matter = Imported();
        Assert.Equal(("", "", 0m, ProgressBasis.HalfMonths), (matter.List, matter.Note, matter.Progress, matter.Basis));
        Assert.Null(matter.Leader);
        Assert.Empty(matter.Milestones);
    }

    [Theory]
    [InlineData("2026-09-01")]
    [InlineData("2026-9-1")]
    [InlineData("2026/9/1")]
    [InlineData("2026/09/01")]
    [InlineData("2026年9月1日")]
    [InlineData("2026 年 9 月 1 日")]
    [InlineData("２０２６－０９－０１")]
    [InlineData("２０２６年９月１日")]
    [InlineData(" 2026/9/1 0:00 ")]
    [InlineData("2026-09-01 00:00:00")]
    public void Dates_are_read_as_offices_write_them(string text) => Assert.Equal(new(2026, 9, 1), Imported(("完成时限", text)).Due);

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-29")]
    [InlineData("2026-0-1")]
    [InlineData("2026-09")]
    [InlineData("26-9-1")]
    [InlineData("1926-9-1")]
    [InlineData("2026-9/1")]
    [InlineData("2026年9月1")]
    [InlineData("2026-09-01 18:00")]
    [InlineData("20260901")]
    [InlineData("年底")]
    [InlineData("٢٠٢٦-٠٩-٠١")]
    public void Anything_else_is_no_date(string text) => Assert.Equal(
        $"matters.csv 第 2 行「完成时限」“{text}”：不是有效的日期。应为日期，如 2026-09-01、2026/9/1 或 2026年9月1日，年份 2000 至 2100。",
        Problem(("完成时限", text)).ToString());

    [Fact]
    public void A_day_number_that_lost_its_format_is_told_as_such() =>
        Assert.Equal("是数字而不是日期", Problem(("完成时限", "46266")).Reason);

    [Fact]
    public void A_due_day_may_be_the_start_but_not_before_it()
    {
        Assert.Equal(new(2026, 1, 1), Imported(("完成时限", "2026-01-01")).Due);
        Assert.Equal("早于开始日期 2026-01-01", Problem(("完成时限", "2025-12-31")).Reason);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("0", 0)]
    [InlineData("100", 100)]
    [InlineData("71.40", 71.4)]
    [InlineData("71.4％", 71.4)]
    [InlineData("１２．５ %", 12.5)]
    public void Percentages_are_read(string text, double percent) => Assert.Equal((decimal)percent, Imported(("当前进度", text)).Progress);

    [Theory]
    [InlineData("100.01")]
    [InlineData("-1")]
    [InlineData("1.234")]
    [InlineData("1,000")]
    [InlineData("1e1")]
    [InlineData("5%%")]
    [InlineData("一半")]
    [InlineData("99999999999999999999999999999999")]
    public void Anything_else_is_no_percentage(string text) => Assert.Equal(("当前进度", "不是有效的百分比"), Where(Problem(("当前进度", text))));

    [Theory]
    [InlineData("", ProgressBasis.HalfMonths)]
    [InlineData("半月", ProgressBasis.HalfMonths)]
    [InlineData("月", ProgressBasis.Months)]
    [InlineData("日", ProgressBasis.Days)]
    [InlineData("节点", ProgressBasis.Milestones)]
    public void The_basis_is_named(string text, ProgressBasis basis) => Assert.Equal(basis, Imported(("进度口径", text)).Basis);

    [Fact]
    public void Another_basis_is_refused() => Assert.Equal("应为 半月、月、日、节点，留空为半月", Problem(("进度口径", "周")).Allowed);

    [Theory]
    [InlineData("编号", "a/b", "含有不能用的符号")]
    [InlineData("编号", "a\\b", "含有不能用的符号")]
    [InlineData("编号", "a#b", "含有不能用的符号")]
    [InlineData("编号", "a?b", "含有不能用的符号")]
    [InlineData("编号", "a\nb", "含有换行或其他控制字符")]
    [InlineData("编号", "12345678901234567890123456789012345678901", "有 41 个字，太长")]
    [InlineData("编号", "", "不能为空")]
    [InlineData("事项", " ", "不能为空")]
    [InlineData("牵头单位", "", "不能为空")]
    [InlineData("责任人", "", "不能为空")]
    [InlineData("开始日期", "", "不能为空")]
    [InlineData("责任人", "赵六", "人员名单里没有此人")]
    [InlineData("责任人", "zhao@x.example", "人员名单里没有此人")]
    [InlineData("责任人", "王五", "有 2 人叫这个名字")]
    [InlineData("分管领导", "张三", "此人的角色是承办人、单位负责人")]
    [InlineData("备注", "乱\uFFFD码", "含有控制字符或无法识别的字符")]
    public void A_wrong_cell_is_told(string column, string value, string reason) =>
        Assert.Equal((column, reason), Where(Problem((column, value))));

    [Theory]
    [InlineData("事项", 200)]
    [InlineData("清单", 100)]
    [InlineData("牵头单位", 100)]
    [InlineData("备注", 2000)]
    public void Texts_are_bounded(string column, int most)
    {
        Imported((column, new('长', most)));
        Assert.Equal($"不超过 {most} 个字", Problem((column, new('长', most + 1))).Allowed);
    }

    [Fact]
    public void People_of_the_same_name_are_listed_by_address() =>
        Assert.Equal("请改填邮箱：wang1@x.example、wang2@x.example", Problem(("责任人", "王五")).Allowed);

    [Fact]
    public void Names_match_whatever_spaces_pad_them_and_leaders_may_be_principal_ones() =>
        Assert.Equal(("zhang@x.example", "wang2@x.example"), People(Imported(("责任人", "张　三"), ("分管领导", "ＷＡＮＧ2@x.example"))));

    [Fact]
    public void A_line_break_in_a_title_becomes_a_space() => Assert.Equal("修路 二期", Imported(("事项", "修路\n 二期")).Title);

    [Fact]
    public void The_same_number_twice_names_both_rows()
    {
        var sheet = MatterSheet();
        var plan = Plan(Staffed, sheet with { Rows = [sheet.Rows[0], sheet.Rows[0] with { Number = 7 }] });
        Assert.Equal(
            "matters.csv 第 7 行「编号」“ZM-1”：与第 2 行重复。每个编号只能出现一次，请删去其中一行。",
            Assert.Single(plan.Problems).ToString());
    }

    private static (string?, string?) People(Matter matter) => (matter.Responsible, matter.Leader);

    private static (string, string) Where(ImportProblem problem) => (problem.Column!, problem.Reason);
}
