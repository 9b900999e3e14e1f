using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;
using static Sanwen.Web.Tests.Import.Workbook;

namespace Sanwen.Web.Tests.Import;

/// <summary>Lists of key projects as Excel stores them: numbers, dates and months by their cells' formats.</summary>
public sealed class RegistryWorkbookTests
{
    private static readonly Office Office = new Office(null!, new WorkCalendar([])).With(AnyMatter.Doer).With(AnyMatter.Boss);

    private static readonly byte[] Branches = new Workbook().Sheet(
        "党组织",
        Row("重点项目临时党组织"),
        Row("编号", "名称", "层级", "上级", "书记", "成员", "成立日期"),
        [.. Row("B1", "一支部", "支部", "H1", "承办", ""), Number("46218", 1)],
        Row("H1", "总指挥部", "总指挥部", "", "boss@x.example", "承办")).Bytes();

    [Fact]
    public async Task Good_ones_are_imported_together()
    {
        var projects = new Workbook().Sheet(
            "项目",
            Row("编号", "项目", "建设单位", "年度计划投资", "单位", "开始日期", "完成时限", "进度口径", "临时党支部"),
            [.. Row("P1", "TOD", "城建办"), Number("1234.5"), .. Row("亿元"), Number("46023", 1), Number("46387", 4), .. Row("节点", "一支部")]).Bytes();
        var investments = new Workbook().Sheet(
            "投资",
            Row("编号", "月份", "完成投资"),
            [.. Row("P1"), Number("46204", 1), Number("100.10000000000001")],
            [.. Row("P1", "2026年8月", "1,100")]).Bytes();

        var plan = await Plan(("投资.xlsx", investments), ("党组织.xlsx", Branches), ("项目.xlsx", projects));

        Assert.Empty(plan.Problems);
        Assert.Empty(plan.Notes);
        Assert.Equal(new DateOnly(2026, 7, 15), plan.Branches[0].Value.FoundedOn);
        var project = Assert.Single(plan.Projects).Value;
        Assert.Equal((1234.5m, "亿元", ProgressBasis.Milestones, "B1"), (project.PlannedInvestment, project.Money, project.Basis, project.Branch));
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), (project.Start, project.Due));
        Assert.Equal(["2026-07 100.1 亿元", "2026-08 1100 亿元"], plan.Investments.Select(i => i.Text));
    }

    [Fact]
    public async Task Bad_ones_name_the_rows_that_Excel_shows_in_all_files_at_once()
    {
        var projects = new Workbook().Sheet(
            "项目",
            Row("2026年重点项目"),
            Row("编号", "项目", "建设单位", "年度计划投资", "单位", "开始日期", "完成时限", "进度口径", "临时党支部"),
            [.. Row("P1", "TOD", "城建办"), Number("-0.5"), .. Row("美元"), Number("46023"), Number("46387", 1), .. Row("", "无此支部")]).Bytes();
        var investments = new Workbook().Sheet("投资", Row("编号", "月份", "完成投资"), [.. Row("P2"), Number("46204"), Number("-1")]).Bytes();

        var plan = await Plan(("项目.xlsx", projects), ("投资.xlsx", investments));

        Assert.Equal(
            [
                ("项目.xlsx", 3, "年度计划投资", "-0.5"),
                ("项目.xlsx", 3, "单位", "美元"),
                ("项目.xlsx", 3, "开始日期", "46023"),
                ("项目.xlsx", 3, "临时党支部", "无此支部"),
                ("投资.xlsx", 2, "编号", "P2"),
                ("投资.xlsx", 2, "月份", "46204"),
                ("投资.xlsx", 2, "完成投资", "-1"),
            ],
            plan.Problems.Select(p => (p.File, p.Row!.Value, p.Column!, p.Value)));
    }

    private static async Task<ImportPlan> Plan(params (string Name, byte[] Bytes)[] files)
    {
        var readings = new List<SheetReading>();
        foreach (var (name, bytes) in files) readings.Add(await Reading.Read(name, bytes));
        return ImportPlan.Of(readings, Office);
    }
}
