using Sanwen.Core.Import;
using Sanwen.Core.Lists;
using Sanwen.Core.Tests.Import;
using static Sanwen.Core.Tests.Import.ListFiles;

namespace Sanwen.Core.Tests.WorkingLists;

public sealed class ListImportTests : ImportingOffice
{
    private const string Header = "清单|年度|计划|计划起止|公开|亮点|说明";

    private static Sheet ListSheet(params IEnumerable<string> rows) => Sheet("lists.csv", rows.Prepend(Header));

    [Fact]
    public async Task A_list_is_imported_with_all_that_is_known_of_it()
    {
        await Apply(ListSheet("行动计划2026|2026年|行动计划|2026—2028|否|是|按年分解", "民生实事||||是||"));

        Assert.Equal(
            new MatterList { Name = "行动计划2026", Year = 2026, Plan = new("行动计划", 2026, 2028), Highlights = true, About = "按年分解" },
            (await Stored("行动计划2026")) with { Journal = new MatterList { Name = "" }.Journal });
        Assert.True((await Stored("民生实事")).Public);
    }

    [Fact]
    public async Task Importing_again_keeps_what_the_workflow_wrote_and_what_the_file_has_no_column_for()
    {
        _store.Set(new MatterList { Name = "甲", Year = 2026, Plan = new("计划", 2026, 2028), Public = true, CarriedTo = "甲（2027年）" });

        await Apply(Sheet("lists.csv", "清单|年度|说明", "甲|2026|新的说明"));

        var list = await Stored("甲");
        Assert.Equal(("新的说明", true, "甲（2027年）", 2028), (list.About, list.Public, list.CarriedTo, list.Plan!.Last));
        Assert.Equal(1, _store.Commits);
        await Apply(Sheet("lists.csv", "清单|年度|说明", "甲|2026|新的说明"));
        Assert.Equal(1, _store.Commits);
    }

    [Theory]
    [InlineData("甲|二零二六||||| ", "年度")]
    [InlineData("甲|2026|计划||否|否|", "计划起止")]
    [InlineData("甲|2026||2026-2028|否|否|", "计划")]
    [InlineData("甲|2026|计划|2028-2026|否|否|", "计划起止")]
    [InlineData("甲|2029|计划|2026-2028|否|否|", "年度")]
    [InlineData("甲||计划|2026-2028|否|否|", "年度")]
    [InlineData("甲|2026|||对|否|", "公开")]
    [InlineData("甲|2026|||否|y|", "亮点")]
    [InlineData("甲/乙|2026|||否|否|", "清单")]
    [InlineData("|2026|||否|否|", "清单")]
    public async Task What_is_wrong_is_told_with_its_row_and_column_and_nothing_is_written(string row, string column)
    {
        var plan = await Preview(ListSheet("好的清单|2026|||是|是|", row));

        var problem = Assert.Single(plan.Problems);
        Assert.Equal((3, column), (problem.Row, problem.Column));
        Assert.Equal(0, _store.Commits);
    }

    [Fact]
    public async Task The_same_list_twice_is_told() =>
        Assert.Contains("与第 2 行重复", Assert.Single((await Preview(ListSheet("甲|2026|||||", "甲|2027|||||"))).Problems).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_matter_brings_its_theme_its_standard_and_its_goals()
    {
        var matter = Imported(("主题", "政治建设"), ("完成标准", "抽查达标"), ("年度目标", "2026 40% 建立；2027年 70％ 达标；2028 100%"));

        Assert.Equal(("政治建设", "抽查达标"), (matter.Theme, matter.Standard));
        Assert.Equal([new(2026, 40, "建立"), new(2027, 70, "达标"), new(2028, 100, "")], matter.YearGoals);
        Assert.Equal("2026 40% 建立；2027 70% 达标；2028 100%", YearGoalText.Write(matter.YearGoals));
    }

    [Fact]
    public void A_list_without_the_columns_leaves_them_as_they_are()
    {
        var known = Known with { Theme = "政治建设", Standard = "抽查达标", YearGoals = [new(2026, 40, "建立")] };

        var item = Assert.Single(Plan(Staffed.With(known), MatterSheet(("备注", "新"))).Matters);

        Assert.Equal(("政治建设", "抽查达标", 1), (item.Value.Theme, item.Value.Standard, item.Value.YearGoals.Count));
        Assert.DoesNotContain(item.Changes, c => c.Column is "主题" or "完成标准" or "年度目标");
    }

    [Theory]
    [InlineData("今年 40%")]
    [InlineData("2026 140% 建立")]
    [InlineData("2027 40%；2026 70%")]
    [InlineData("2026 70%；2027 40%")]
    [InlineData("2026 70%；2026 80%")]
    public void Goals_that_make_no_sense_are_told(string goals) => Assert.Equal("年度目标", Problem(("年度目标", goals)).Column);

    private async Task Apply(Sheet sheet)
    {
        var plan = await Preview(sheet);
        Assert.Empty(plan.Problems);
        await _importing.Apply(plan, Officer, Now, cancel: Cancel);
    }

    private async Task<MatterList> Stored(string name) => (await _store.Find<MatterList>(MatterList.IdOf(name), Cancel))!.Value;
}
