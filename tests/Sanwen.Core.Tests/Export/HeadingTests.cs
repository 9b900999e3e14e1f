using Sanwen.Core.Import;
using Sanwen.Core.Policies;

namespace Sanwen.Core.Tests.Export;

public sealed class HeadingTests
{
    private static readonly string Shipped = Given.Seed("policy.json");

    [Theory]
    [InlineData("""{ "牵头单位": "责任单位", "人员/单位": "部门", "灯": "亮灯" }""")]
    [InlineData("{}")]
    public void Words_of_an_offices_own_are_taken(string headings) => Assert.NotNull(Read(headings));

    [Theory]
    [InlineData("""{ "没有的列": "x" }""", "headings.没有的列")]
    [InlineData("""{ "没有的表/编号": "x" }""", "headings.没有的表/编号")]
    [InlineData("""{ "事项/邮箱": "x" }""", "headings.事项/邮箱")]
    [InlineData("""{ "牵头单位": "" }""", "headings.牵头单位")]
    [InlineData("""{ "牵头单位": "=单位" }""", "headings.牵头单位")]
    [InlineData("""{ "牵头单位": "牵 头" }""", "headings.牵头单位")]
    [InlineData("""{ "牵头单位": "责任人" }""", "headings")]
    [InlineData("""{ "牵头单位": "单位名", "配合单位": "单位名" }""", "headings")]
    [InlineData("""{ "牵头单位": "责任人", "责任人": "承办人员" }""", "headings.牵头单位")]
    [InlineData("""{ "牵头单位": "灯" }""", "headings")]
    [InlineData("""{ "牵头单位": "甲", "牵头单位": "乙" }""", "$.headings")]
    public void Words_that_could_not_be_told_apart_are_refused(string headings, string key)
    {
        var e = Assert.Throws<FileProblemException>(() => Read(headings));

        Assert.Contains(e.Problems, p => p.Key.Split('（')[0] == key);
    }

    [Fact]
    public void A_file_may_use_either_word_but_not_both()
    {
        var headings = new Headings(new Dictionary<string, string> { ["完成时限"] = "办结期限" });

        Assert.Equal(ImportColumns.Due, Columns("编号|事项|牵头单位|责任人|开始日期|办结期限", headings)[^1]);
        Assert.Equal(ImportColumns.Due, Columns("编号|事项|牵头单位|责任人|开始日期|完成时限", headings)[^1]);
        var both = SheetAssembly.Of("a.csv", null, [new(1, "编号|事项|牵头单位|责任人|开始日期|完成时限|办结期限".Split('|'))], headings);
        Assert.Contains("不止一次", Assert.Single(ImportPlan.Of([both], Given.Office()).Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_of_the_offices_own_words_alone_is_found()
    {
        var headings = new Headings(new Dictionary<string, string> { ["姓名"] = "名字", ["单位"] = "部门", ["邮箱"] = "电邮", ["角色"] = "身份" });

        Assert.Equal(["姓名", "单位", "邮箱", "角色"], Columns("名字|部门|电邮|身份", headings));
        Assert.False(SheetAssembly.HasHeader([new(1, ["名字", "部门", "电邮", "身份"])]));
    }

    [Fact]
    public void Derived_columns_are_passed_over_without_a_word_and_unknown_ones_are_told()
    {
        var sheet = SheetAssembly.Of("a.csv", null, [new(1, ["姓名", "单位", "邮箱", "角色", "灯", "偏差", "电话"]), new(2, ["张三", "城建办", "z@x.example", "承办人", "红", "-3", "1"])]);

        Assert.EndsWith("未导入：电话。", ImportPlan.Of([sheet], Given.Office()).Notes[0], StringComparison.Ordinal);
    }

    private static Policy Read(string headings)
    {
        Assert.Contains("\"headings\": {}", Shipped, StringComparison.Ordinal);
        return PolicyFile.Read(Shipped.Replace("\"headings\": {}", $"\"headings\": {headings}", StringComparison.Ordinal), "policy.json");
    }

    private static IReadOnlyList<string> Columns(string header, Headings headings) =>
        SheetAssembly.Of("a.csv", null, [new(1, header.Split('|'))], headings).Sheet!.Columns;
}
