using Sanwen.Core.Import;
using Sanwen.Core.Months;

namespace Sanwen.Core.Tests.Import;

public sealed class ReplyScriptTests
{
    private static readonly HashSet<string> Keys = ["A-1"];

    private static ReplyScript Read(params string[] cells) => ReplyScript.Of(
        new(new("replies.csv", null, ["时间", "编号", "问", "进度", "内容"], [new(2, cells)]), [], []), Keys);

    [Theory]
    [InlineData("2026-09-03 10:20")]
    [InlineData("2026/9/3 10:20")]
    [InlineData("2026-09-03 10:20:00")]
    [InlineData("２０２６-０９-０３　１０：２０")]
    public void A_line_is_read_in_the_offices_time(string time) => Assert.Equal(
        new(Given.At("2026-09-03 10:20"), "A-1", Question.Result, "71.4%", "在办", 2), Assert.Single(Read(time, "A-1", "结果", "71.4%", "在办").Replies));

    [Fact]
    public void Without_words_a_line_still_answers() =>
        Assert.Equal("（未写说明）", Assert.Single(Read("2026-09-03 10:20", "A-1", "问计划", "60", "").Replies).Words);

    [Theory]
    [InlineData("昨天", "A-1", "计划", "60", "时间")]
    [InlineData("2026-02-30 10:00", "A-1", "计划", "60", "时间")]
    [InlineData("", "A-1", "计划", "60", "时间")]
    [InlineData("2026-09-03 10:20", "B-9", "计划", "60", "编号")]
    [InlineData("2026-09-03 10:20", "A-1", "打算", "60", "问")]
    [InlineData("2026-09-03 10:20", "A-1", "计划", "120", "进度")]
    public void A_wrong_cell_is_named_with_its_row_and_column(string time, string key, string question, string percent, string column)
    {
        var script = Read(time, key, question, percent, "在办");

        Assert.Empty(script.Replies);
        Assert.Equal((2, column), (Assert.Single(script.Problems).Row, script.Problems[0].Column));
    }

    [Fact]
    public void Another_list_is_refused_with_the_columns_that_are_missing() => Assert.Equal(
        ["时间", "问", "进度", "内容"],
        ReplyScript.Of(new(new("matters.csv", null, ["编号", "事项"], []), [], []), Keys).Problems.Select(p => p.Column));
}
