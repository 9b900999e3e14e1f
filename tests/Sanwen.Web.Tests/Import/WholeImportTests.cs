using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;
using static Sanwen.Web.Tests.Import.Workbook;

namespace Sanwen.Web.Tests.Import;

public sealed class WholeImportTests
{
    private const int Many = 100_000;
    private static readonly Office Office = new Office(null!, new WorkCalendar([])).With(AnyMatter.Doer).With(AnyMatter.Boss);

    [Fact]
    public async Task Lists_as_Excel_in_China_saves_them_are_imported()
    {
        var people = Reading.Gb18030.GetBytes(
            "姓名,单位,职务,邮箱,角色\r\n张　三,城建办,科员,ZHANG@x.example,\"承办人，单位负责人\"\r\n李四,班子,副主任,li@x.example,分管领导\r\n");
        var matters = Reading.Gb18030.GetBytes(
            "2026年重点工作清单,,,,,,,,,\r\n序号,编号,事项,牵头单位,责任人,分管领导,开始日期,完成时限,进度口径,当前进度\r\n"
            + "1,ZM-1,\"改造“普澜三街”,\n一期\",城建办,张三,李四,2026/1/1,2026年12月31日,月,71.40%\r\n,,,,,,,,,\r\n");
        var plan = ImportPlan.Of([await Reading.Read("人员.csv", people), await Reading.Read("事项.csv", matters)], Office);
        Assert.Empty(plan.Problems);
        Assert.Equal(["事项.csv：以下列不是事项表的列，未导入：序号。"], plan.Notes);
        var matter = Assert.Single(plan.Matters).Value;
        Assert.Equal(
            ("改造“普澜三街”, 一期", "zhang@x.example", "li@x.example", ProgressBasis.Months, 71.4m),
            (matter.Title, matter.Responsible, matter.Leader, matter.Basis, matter.Progress));
    }

    [Fact]
    public async Task Problems_in_a_workbook_name_the_row_that_Excel_shows()
    {
        var bytes = new Workbook().Sheet(
            "清单",
            Row("督办清单"),
            Row("编号", "事项", "牵头单位", "责任人", "开始日期", "完成时限", "当前进度"),
            [.. Row("ZM-1", "修路", "城建办", "承办"), Number("46023", 1), Number("46387", 1), Number("0.714", 2)],
            [.. Row("ZM-2", "修桥", "城建办", "无人"), Number("46023", 1), Number("46387"), Number("1.714", 2)]).Bytes();
        var plan = ImportPlan.Of([await Reading.Read("清单.xlsx", bytes)], Office);
        Assert.Equal(
            [(4, "责任人", "无人"), (4, "完成时限", "46387"), (4, "当前进度", "171.4%")],
            plan.Problems.Select(p => (p.Row!.Value, p.Column!, p.Value)));
    }

    [Fact]
    public async Task A_hundred_thousand_rows_of_CSV_are_imported()
    {
        var text = new StringBuilder("编号,事项,牵头单位,责任人,开始日期,完成时限\n");
        for (var i = 0; i < Many; i++) text.Append(CultureInfo.InvariantCulture, $"ZM-{i},修路{i},城建办,承办,2026-01-01,2026/12/31\n");
        var plan = ImportPlan.Of([await Reading.Read("a.csv", Reading.Gb18030.GetBytes(text.ToString()))], Office);
        Assert.Equal((0, Many), (plan.Problems.Count, plan.Matters.Count));
    }

    [Fact]
    public async Task A_hundred_thousand_rows_of_XLSX_are_imported()
    {
        IEnumerable<Cell> Matter(int i) =>
            [.. Row($"ZM-{i}", $"修路{i}", "城建办", "承办"), Number("46023", 1), Number("46387", 1)];
        var bytes = new Workbook().Sheet(
            "清单",
            Enumerable.Range(0, Many).Select(Matter).Prepend(Row("编号", "事项", "牵头单位", "责任人", "开始日期", "完成时限"))).Bytes();
        var plan = ImportPlan.Of([await Reading.Read("a.xlsx", bytes)], Office);
        Assert.Equal((0, Many), (plan.Problems.Count, plan.Matters.Count));
    }
}
