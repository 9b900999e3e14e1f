using Sanwen.Core.Import;
using static Sanwen.Core.Tests.Import.ListFiles;

namespace Sanwen.Core.Tests.Import;

public sealed class ListKindTests
{
    [Theory]
    [InlineData("姓名|单位|职务|邮箱|角色", "人员")]
    [InlineData("姓名|邮箱", "人员")]
    [InlineData("编号|事项|牵头单位|责任人|开始日期|完成时限", "事项")]
    [InlineData("编号|开始日期|完成时限|进度口径", "事项")]
    [InlineData("编号|项目|建设单位|年度计划投资|单位|开始日期|完成时限|进度口径|临时党支部", "项目")]
    [InlineData("序号|编号|项目|建设单位|年度计划投资|开始日期|完成时限|备注|责任人|牵头单位|分管领导|配合单位", "项目")]
    [InlineData("编号|事项|建设单位|年度计划投资|单位|开始日期|完成时限", "项目")]
    [InlineData("编号|项目|清单|牵头单位|责任人|开始日期|完成时限", "事项")]
    [InlineData("编号|名称|层级|上级|书记|成员|成立日期", "党组织")]
    [InlineData("编号|名称|书记", "党组织")]
    [InlineData("编号|月份|完成投资", "投资")]
    [InlineData("编号|项目|建设单位|单位|月份|完成投资", "投资")]
    [InlineData("编号|完成投资", "投资")]
    [InlineData("清单|年度|公开", "清单")]
    public void Lists_are_told_apart_by_their_columns(string header, string kind)
    {
        var plan = Plan(Staffed, Sheet("表.csv", header + "|多余的列", "x"));
        Assert.Contains(plan.Notes, n => n.StartsWith($"表.csv：以下列不是{kind}表的列", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_list_lacks_is_told_by_its_kind() => Assert.Equal(
        ["p.csv 第 1 行「项目」：项目表缺少这一列。必须有 编号、项目、建设单位、年度计划投资、开始日期、完成时限 这些列。"],
        Plan(Staffed, Sheet("p.csv", "编号|建设单位|年度计划投资|开始日期|完成时限", "P1|城建办|1|2026-01-01|2026-12-31")).Problems.Select(p => p.ToString()));

    [Theory]
    [InlineData("编号|月份", true)]
    [InlineData("编号|编号", false)]
    [InlineData("单位|万元", false)]
    [InlineData("2026年重点项目|", false)]
    public void A_row_is_a_header_with_two_different_known_columns(string row, bool header) =>
        Assert.Equal(header, SheetAssembly.HasHeader([new(1, row.Split('|'))]));
}
