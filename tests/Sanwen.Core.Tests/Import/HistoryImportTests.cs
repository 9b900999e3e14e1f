using Sanwen.Core.Import;
using static Sanwen.Core.Tests.Import.ListFiles;

namespace Sanwen.Core.Tests.Import;

public sealed class HistoryImportTests
{
    private const string Header = "月份|单位|红灯|黄灯|绿灯|蓝灯|应答|已答|按时|被问人数|邮件|填报项";

    [Fact]
    public void A_month_of_a_unit_is_a_row_and_what_was_not_recorded_may_be_blank()
    {
        var plan = Plan(Staffed, Sheet("history.csv", Header, "2026年1月|城建办|1|2|3|4|30|27|24|2|9|60", "2026-01|水务所|0|0|1|0||||||"));
        Assert.Empty(plan.Problems);
        var records = Assert.Single(plan.Records);
        Assert.Equal(("历史月报", 2), (records.Word, records.Rows.Count));
        Assert.Equal([("2026-01", "城建办", ImportState.New), ("2026-01", "水务所", ImportState.New)], records.Rows.Select(r => (r.Key, r.Title, r.State)));
    }

    [Theory]
    [InlineData("2026-13|城建办|1|2|3|4||||||", "「月份」“2026-13”：不是有效的月份")]
    [InlineData("2026-01||1|2|3|4||||||", "「单位」：不能为空")]
    [InlineData("2026-01|城建办||2|3|4||||||", "「红灯」：不能为空。应为 0 至 1000000 的整数")]
    [InlineData("2026-01|城建办|1.5|2|3|4||||||", "「红灯」“1.5”：不是有效的个数")]
    [InlineData("2026-01|城建办|-1|2|3|4||||||", "「红灯」“-1”：不是有效的个数")]
    [InlineData("2026-01|城建办|1|2|3|4|10|11|||", "「已答」“11”：多于应答")]
    [InlineData("2026-01|城建办|1|2|3|4|10|9|10||", "「按时」“10”：多于已答")]
    public void A_wrong_cell_is_told_in_one_line(string row, string line) => Assert.StartsWith(
        $"history.csv 第 2 行{line}", Assert.Single(Plan(Staffed, Sheet("history.csv", Header, row)).Problems).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_unit_stands_only_once_in_a_month() => Assert.Equal(
        ["history.csv 第 3 行「单位」“城建办”：与第 2 行重复。每个单位一个月只能出现一次，请删去其中一行。"],
        Plan(Staffed, Sheet("history.csv", Header, "2026-01|城建办|1|2|3|4||||||", "2026年1月|城建办|1|2|3|4||||||")).Problems.Select(p => p.ToString()));
}
