using Sanwen.Core.Calls;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;
using Sanwen.Core.Tests.Import;

namespace Sanwen.Core.Tests.Calls;

public sealed class CallImportTests
{
    private const string Header = "编号|竞标|资金总额|单项上限|申报对象|申报开始|申报截止|评审截止|评分标准|评委|申报人|申报项目|实施方案|申请金额|完成时限|责任人";
    private const string Sound = "JB-2|竞标二|20|12|沙塘社区、惠景社区|2026-09-01|2026-09-15|2026-09-24|创新性 60、可行性 40|评委甲、评委乙";
    private const string Nomination = "JB-2||||||||||shatang@x.example|项目一|方案|10|2027-06-30|沙塘委员";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_and_its_nominations_come_in_by_one_list_and_come_again_without_a_change()
    {
        using var office = new CallOffice("2026-08-31 09:00");
        var importing = new Importing(office.Store, office.Offices);
        var plan = await Preview(importing, Sound, Nomination);
        Assert.Empty(plan.Problems);
        Assert.IsType<Outcome<ImportTally>.Done>(await importing.Apply(plan, new Actor(CallOffice.Officer), office.Now, cancel: Cancel));

        var call = (await office.Store.Find<Call>("call-JB-2", Cancel))!.Value;
        Assert.Equal([(1, "沙塘社区", 10m, CallOffice.OwnJudge)], call.Nominations.Select(n => (n.Number, n.Unit, n.Asked, n.Responsible)));
        Assert.Equal([("创新性", 60), ("可行性", 40)], call.Criteria.Select(c => (c.Name, c.Weight)));
        Assert.Equal(ImportState.Unchanged, Assert.Single(Assert.Single((await Preview(importing, Sound, Nomination)).Records).Rows).State);

        await office.Until("2026-09-01 10:00");
        Assert.Equal(2, office.MailsSince("2026-08-01 00:00").Count(m => m.Contains("Invited", StringComparison.Ordinal)) - 3);
    }

    [Theory]
    [InlineData("创新性 60、可行性 40", "创新性 60、可行性 30", "评分标准 权重合计 90")]
    [InlineData("创新性 60、可行性 40", "创新性、可行性 40", "评分标准 有一项不是“名称 权重”")]
    [InlineData("|20|12|", "|20|21|", "单项上限 超过资金总额")]
    [InlineData("2026-09-15", "2026-09-01", "申报截止 不晚于申报开始")]
    [InlineData("2026-09-24", "2026-09-15", "评审截止 不晚于申报截止")]
    [InlineData("惠景社区", "无名社区", "申报对象 “无名社区”不是有单位负责人的单位，也不是人员的邮箱")]
    [InlineData("评委乙", "评委丁", "评委 人员名单里没有“评委丁”")]
    [InlineData("shatang@x.example", "dongsheng@x.example", "申报人 不是申报对象")]
    [InlineData("|方案|10|", "|方案|13|", "申请金额 超过单项上限")]
    [InlineData("2027-06-30", "2026-09-24", "完成时限 不晚于评审截止")]
    [InlineData("JB-2||", "JB-9||", "编号 没有这次竞标")]
    public async Task What_is_wrong_is_told_with_its_column(string sound, string wrong, string problem)
    {
        using var office = new CallOffice("2026-08-31 09:00");
        var plan = await Preview(
            new(office.Store, office.Offices), Sound.Replace(sound, wrong, StringComparison.Ordinal), Nomination.Replace(sound, wrong, StringComparison.Ordinal));
        var found = Assert.Single(plan.Problems);
        Assert.Equal(problem, $"{found.Column} {found.Reason}");
    }

    [Fact]
    public async Task Once_judges_score_what_they_score_by_stays()
    {
        using var office = await CallOffice.Scoring();
        var importing = new Importing(office.Store, office.Offices);
        const string standing = "JB-1|新名称|20|12|沙塘社区、惠景社区、东升村|2026-09-01|2026-09-15|2026-09-24|创新性 60、可行性 40|评委甲、评委乙、沙塘委员";
        Assert.Empty((await Preview(importing, standing)).Problems);
        var changed = await Preview(importing, standing.Replace("60、可行性 40", "50、可行性 50", StringComparison.Ordinal));
        Assert.Equal("申报已经截止，不能再改", Assert.Single(changed.Problems).Reason);
    }

    private static Task<ImportPlan> Preview(Importing importing, params string[] rows) =>
        importing.Preview([new(ListFiles.Sheet("calls.csv", rows.Prepend(Header)), [], [])], Cancel);
}
