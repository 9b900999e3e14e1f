using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Ratings;
using Sanwen.Core.Stores;
using Sanwen.Core.Tests.Import;
using static Sanwen.Core.Tests.Import.ListFiles;

namespace Sanwen.Core.Tests.Ratings;

public sealed class RatingImportTests : IDisposable
{
    private const string Head = "考核表|周期|对象|等次|序号|类别|项目|分值|计分方式|指标|每个扣分|评分人";
    private const string Sound = "活力指数|季|支部|星级|1|阵地|甲|60|填报|||li@x.example";

    private readonly MemoryStore _store = new();
    private readonly OfficeReader _offices;

    public RatingImportTests()
    {
        foreach (var person in Staffed.People.Values) _store.Set(person);
        _offices = new(_store, Given.Policy, Staffed.Calendar);
    }

    [Theory]
    [InlineData("活力指数|季|支部|星级|2|阵地|乙|39.5|评审|||li@x.example", "r.csv 第 3 行「分值」“39.5”：“活力指数”第 2 至 3 行的 2 项合计 99.5 分。各项分值合计应为 100。")]
    [InlineData("活力指数|季||星级|1|阵地|乙|40|评审|||li@x.example", "r.csv 第 3 行「序号」“1”：与第 2 行重复。同一张考核表的每个序号只能出现一次，请删去其中一行。")]
    [InlineData("活力指数|年||星级|2|阵地|乙|40|评审|||li@x.example", "r.csv 第 3 行「周期」“年”：与前面的行不同。同一张考核表应一致（第 2 行），或留空。")]
    [InlineData("活力指数|季||金牌|2|阵地|乙|40|评审|||li@x.example", "r.csv 第 3 行「等次」“金牌”：规则里没有这种等次。应为 星级、等次。")]
    [InlineData("活力指数|季||星级|2|阵地|乙|40|指标|好评率||", "r.csv 第 3 行「指标」“好评率”：没有这个指标。应为 按时答复率、答复率、销号率、办结率、绿灯率、红灯数、逾期数、点名数。")]
    [InlineData("活力指数|季||星级|2|阵地|乙|40|指标|红灯数||", "r.csv 第 3 行「每个扣分」：不能为空。应为大于 0、不超过 100 的数，最多两位小数。")]
    [InlineData("活力指数|季||星级|2|阵地|乙|40|评审|||", "r.csv 第 3 行「评分人」：不能为空。")]
    [InlineData("活-力|季||星级|2|阵地|乙|40|评审|||li@x.example", "r.csv 第 3 行「考核表」“活-力”：含有不能用的符号。")]
    public async Task A_rubric_with_a_fault_says_where_and_what_is_allowed(string second, string problem)
    {
        var plan = await Preview(Sheet("r.csv", Head, Sound, second));
        Assert.Contains(plan.Problems, p => p.ToString().StartsWith(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("考核表|周期|对象|序号|项目|分值|计分方式|备注", "考核标准")]
    [InlineData("考核表|考核对象|单位|负责人", "考核对象")]
    [InlineData("考核表|期次|考核对象|得分", "考核结果")]
    [InlineData("编号|项目|建设单位|年度计划投资|开始日期|完成时限|单位", "项目")]
    public async Task Its_lists_are_told_apart_from_all_others(string header, string kind) => Assert.Contains(
        $"表.csv：以下列不是{kind}表的列，未导入：多余的列。", (await Preview(Sheet("表.csv", header + "|多余的列"))).Notes);

    [Fact]
    public async Task Rubrics_subjects_and_results_may_come_at_once_and_again_without_a_change()
    {
        Sheet[] sheets =
        [
            Sheet("results.csv", "考核表|期次|考核对象|得分", "活力指数|2026年第三季度|甲支部|59.5"),
            Sheet("rated.csv", "考核表|考核对象|单位|负责人", "活力指数|甲支部||张三"),
            Sheet("r.csv", Head, Sound, "活力指数||||2|共建|乙|40|指标|按时答复率||"),
        ];
        var tally = Assert.IsType<Outcome<ImportTally>.Done>(await Importing.Apply(await Preview(sheets), new Actor("li@x.example"), Given.At("2026-11-22 09:00"), cancel: Cancel));
        Assert.All(tally.Value.Records, r => Assert.Equal(1, r.Count.New));

        var rubric = (await _store.Find<Rubric>("rubric-活力指数", Cancel))!.Value;
        Assert.Equal((100m, 2), (rubric.Items.Sum(i => i.Points), rubric.Items.Count));
        Assert.Equal("城建办", (await _store.Find<Subject>("subject-活力指数-甲支部", Cancel))!.Value.Unit);
        Assert.Equal("一星", (await _store.Find<Assessment>("assessment-活力指数-2026-Q3-甲支部", Cancel))!.Value.Rating!.Band);

        var again = await Preview(sheets);
        Assert.All(again.Records.SelectMany(r => r.Rows), r => Assert.Equal(ImportState.Unchanged, r.State));
    }

    [Fact]
    public async Task A_subject_of_no_rubric_and_a_result_of_another_kind_of_period_are_told()
    {
        var plan = await Preview(
            Sheet("rated.csv", "考核表|考核对象|单位|负责人", "活力指数|甲支部||张三", "没有的表|乙支部||张三"),
            Sheet("results.csv", "考核表|期次|考核对象|得分", "活力指数|2026-10|甲支部|80", "活力指数|2026-Q3|丙支部|101"),
            Sheet("r.csv", Head, Sound, "活力指数||||2|共建|乙|40|指标|按时答复率||"));
        Assert.Equal(
            [
                "rated.csv 第 3 行「考核表」“没有的表”：没有这张考核表。应为已导入的考核表，或把考核标准一并导入。",
                "results.csv 第 2 行「期次」“2026-10”：与考核表的周期不符。“活力指数”每季考核一次。",
                "results.csv 第 3 行「得分」“101”：不是有效的分数。应为 0 至 100 的数，最多两位小数。",
                "results.csv 第 3 行「考核对象」“丙支部”：不是这张考核表的对象。应为已导入的考核对象，或把考核对象表一并导入。",
            ],
            plan.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public async Task A_rubric_with_a_fault_is_not_blamed_on_its_subjects()
    {
        var plan = await Preview(Sheet("r.csv", Head, Sound), Sheet("rated.csv", "考核表|考核对象|单位|负责人", "活力指数|甲支部||张三"));
        Assert.Equal("分值", Assert.Single(plan.Problems).Column);
    }

    public void Dispose() => _offices.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Importing Importing => new(_store, _offices);

    private Task<ImportPlan> Preview(params IEnumerable<Sheet> sheets) => Importing.Preview([.. sheets.Select(s => new SheetReading(s, [], []))], Cancel);
}
