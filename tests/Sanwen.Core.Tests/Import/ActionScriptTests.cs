using Sanwen.Core.Import;
using Sanwen.Core.Issues;

namespace Sanwen.Core.Tests.Import;

public sealed class ActionScriptTests
{
    private static readonly string[] Header = ["时间", "动作", "对象", "人", "内容"];

    private static readonly ImportPlan Plan = ImportPlan.Make(
        [
            Sheet("people.csv", ["姓名", "单位", "邮箱", "角色"], ["甲", "城建办", "jia@x.example", "承办人"]),
            Sheet("branches.csv", ["编号", "名称", "层级", "上级", "书记"], ["ZB-1", "一号支部", "支部", "", "jia@x.example"]),
            Sheet(
                "projects.csv",
                ["编号", "项目", "建设单位", "年度计划投资", "开始日期", "完成时限", "临时党支部"],
                ["XM-1", "一号项目", "城建办", "1000", "2026-01-01", "2026-12-31", "ZB-1"]),
        ],
        Given.Office());

    private static ActionScript Read(params string[] cells) => ActionScript.Of(new(Sheet("actions.csv", Header, cells), [], []), Plan);

    private static Sheet Sheet(string file, string[] columns, params string[][] rows) =>
        new(file, null, columns, [.. rows.Select((r, i) => new SheetRow(i + 2, r))]);

    [Theory]
    [InlineData("提出", "XM-1", "征地受阻|城建办、水务所", ActionKind.Raise)]
    [InlineData("会商", "XM-1-1", "同意", ActionKind.Opine)]
    [InlineData("决定", "XM-1-12", "批准", ActionKind.Decide)]
    [InlineData("办结", "XM-1-1", "已协调", ActionKind.Close)]
    [InlineData("办结", "XM-1", "", ActionKind.Close)]
    [InlineData("投资", "XM-1", "1,234.5", ActionKind.Invest)]
    [InlineData("再会商", "XM-1-1", "城建办", ActionKind.ConsultAgain)]
    [InlineData("任命", "ZB-1", "yi@x.example", ActionKind.Appoint)]
    [InlineData("代理", "jia@x.example", "yi@x.example|2026-09-01..2026-09-10", ActionKind.Substitute)]
    public void Each_kind_of_action_is_read(string kind, string subject, string words, ActionKind expected)
    {
        var script = Read("2026-09-03 10:20", kind, subject, " JIA@x.example ", words);

        Assert.Empty(script.Problems);
        Assert.Equal(
            new(Given.At("2026-09-03 10:20"), expected, subject, "jia@x.example", words, 2), Assert.Single(script.Actions));
    }

    [Theory]
    [InlineData("昨天", "提出", "XM-1", "jia@x.example", "征地受阻|城建办", "时间")]
    [InlineData("2026-09-03 10:20", "提议", "XM-1", "jia@x.example", "征地受阻|城建办", "动作")]
    [InlineData("2026-09-03 10:20", "提出", "", "jia@x.example", "征地受阻|城建办", "对象")]
    [InlineData("2026-09-03 10:20", "代理", "甲", "jia@x.example", "yi@x.example|2026-09-01..2026-09-10", "对象")]
    [InlineData("2026-09-03 10:20", "会商", "XM-1-1", "甲", "同意", "人")]
    [InlineData("2026-09-03 10:20", "投资", "XM-1", "jia@x.example", "若干", "内容")]
    [InlineData("2026-09-03 10:20", "投资", "XM-1", "jia@x.example", "", "内容")]
    [InlineData("2026-09-03 10:20", "投资", "XM-1", "jia@x.example", "-1", "内容")]
    [InlineData("2026-09-03 10:20", "任命", "ZB-1", "jia@x.example", "乙", "内容")]
    [InlineData("2026-09-03 10:20", "代理", "jia@x.example", "jia@x.example", "yi@x.example|下周", "内容")]
    public void A_wrong_cell_is_named_with_its_row_and_column(string time, string kind, string subject, string by, string words, string column)
    {
        var script = Read(time, kind, subject, by, words);

        Assert.Empty(script.Actions);
        Assert.Equal((2, column), (Assert.Single(script.Problems).Row, script.Problems[0].Column));
    }

    [Fact]
    public void Everything_wrong_is_told_at_once() => Assert.Equal(
        ["时间", "动作", "人"], Read("", "提议", "XM-1", "甲", "").Problems.Select(p => p.Column));

    [Fact]
    public void Columns_that_are_missing_are_named() => Assert.Equal(
        ["对象", "人"],
        ActionScript.Of(new(Sheet("actions.csv", ["时间", "动作", "内容"]), [], []), Plan).Problems.Select(p => p.Column));

    [Fact]
    public void An_amount_above_the_plan_is_played_and_remarked()
    {
        var script = Read("2026-09-03 10:20", "投资", "XM-1", "jia@x.example", "1000.01");

        Assert.Single(script.Actions);
        Assert.Contains("高于年度计划投资 1000 万元", Assert.Single(script.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("提出", "XM-9", "征地受阻|城建办")]
    [InlineData("会商", "XM-1", "同意")]
    [InlineData("办结", "XM-9-x", "")]
    [InlineData("任命", "ZB-9", "yi@x.example")]
    public void What_does_not_exist_is_found_out_when_its_time_comes(string kind, string subject, string words) =>
        Assert.Single(Read("2026-09-03 10:20", kind, subject, "jia@x.example", words).Actions);

    [Theory]
    [InlineData("同意", Stance.Agree, "")]
    [InlineData("同意。", Stance.Agree, "")]
    [InlineData("不同意：红线未定", Stance.Disagree, "红线未定")]
    [InlineData("不同意: 红线未定", Stance.Disagree, "红线未定")]
    [InlineData("意见：请补充：图纸", Stance.Comment, "请补充：图纸")]
    [InlineData("意见", Stance.Comment, "")]
    public void An_opinion_is_a_word_and_what_follows_a_colon(string text, Stance stance, string words) =>
        Assert.Equal((stance, words), ActionWords.Opinion(text));

    [Theory]
    [InlineData("批准", TierVerdict.Approved, "")]
    [InlineData("同意", TierVerdict.Approved, "")]
    [InlineData("退回：补充方案", TierVerdict.Returned, "补充方案")]
    [InlineData("上报:超出权限", TierVerdict.Escalated, "超出权限")]
    public void A_decision_is_a_word_and_what_follows_a_colon(string text, TierVerdict verdict, string words) =>
        Assert.Equal((verdict, words), ActionWords.Ruling(text));

    [Fact]
    public void Other_words_are_neither()
    {
        Assert.Null(ActionWords.Opinion("再议"));
        Assert.Null(ActionWords.Opinion("批准"));
        Assert.Null(ActionWords.Ruling("意见：缓一缓"));
        Assert.Null(ActionWords.Ruling(""));
    }

    [Fact]
    public void An_issue_is_a_title_and_the_units_after_a_bar()
    {
        var (title, units) = ActionWords.Issue("地块与河涌冲突｜城建办、水务所，公安分局");

        Assert.Equal(("地块与河涌冲突", "城建办+水务所+公安分局"), (title, string.Join('+', units)));
        Assert.Empty(ActionWords.Issue("地块与河涌冲突").Units);
    }
}
