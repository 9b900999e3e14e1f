using Sanwen.Core.Agreements;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;
using Sanwen.Core.Tests.Import;
using static Sanwen.Core.Tests.Agreements.AgreementOffice;

namespace Sanwen.Core.Tests.Agreements;

public sealed class KeepingTests
{
    private const string Header = "编号|本方组织|共建单位|单位层级|联系岗位|签订日期|到期日期|共建内容|责任人|活动记录";
    private const string Sound = "A|党建办党支部|市中医院|市|党委办公室|2024-01-01|2026-12-31|义诊；讲座|党建专员|2026-03-05 联合义诊 35人";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-09-10 10:00", "2028-12-31", "2027-01-01 2028-12-31")]
    [InlineData("2027-03-10 10:00", "2028-12-31", "2027-03-10 2028-12-31")]
    [InlineData("2026-09-10 10:00", "2027-01-01", null)]
    [InlineData("2026-09-10 10:00", "2032-01-02", null)]
    public async Task Renewing_begins_after_the_term_or_today_and_keeps_the_history(string now, string to, string? term)
    {
        using var office = await new AgreementOffice(now, Agreement("A", "2026-12-31") with { Told = 1 }).Until(now);
        var outcome = await office.Keeping.Renew("A", Keeper, Given.Day(to), office.Now, Cancel);
        var after = await office.Find("A");
        Assert.Equal(term is not null, outcome is Outcome<Agreement>.Done);
        if (term is null) return;
        Assert.Equal(term, $"{after.From:yyyy-MM-dd} {after.To:yyyy-MM-dd}");
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2026, 12, 31), (int?)null), (after.Terms[0].From, after.Terms[0].To, after.Told));
    }

    [Theory]
    [InlineData("2026-09-10", "义诊", 20, true)]
    [InlineData("2026-09-11", "义诊", 20, false)]
    [InlineData("2023-12-31", "义诊", 20, false)]
    [InlineData("2026-09-01", " ", 20, false)]
    [InlineData("2026-09-01", "义诊", 0, false)]
    [InlineData("2026-07-01", "主题党日", 30, false)]
    public async Task An_activity_is_on_a_day_of_the_agreement_with_words_and_people_and_counts_once(string day, string words, int people, bool taken)
    {
        using var office = new AgreementOffice(
            "2026-09-10 10:00", Agreement("A", "2026-12-31", log: new AgreementActivity(new(2026, 7, 1), "主题党日", 30, Officer)));
        var outcome = await office.Keeping.Log("A", Keeper, Given.Day(day), words, people, office.Now, Cancel);
        Assert.Equal((taken, taken ? 2 : 1), (outcome is Outcome<Agreement>.Done, (await office.Find("A")).Activities.Count));
    }

    [Fact]
    public async Task Its_person_and_officers_keep_it_and_nobody_else()
    {
        using var office = new AgreementOffice("2026-09-10 10:00", Agreement("A", "2026-12-31"));
        Assert.IsType<Outcome<Agreement>.Refused>(await office.Keeping.End("A", Head, "撤并", office.Now, Cancel));
        Assert.IsType<Outcome<Agreement>.Refused>(await office.Keeping.End("A", Keeper, "", office.Now, Cancel));
        Assert.IsType<Outcome<Agreement>.Done>(await office.Keeping.End("A", Officer, "撤并", office.Now, Cancel));
        Assert.IsType<Outcome<Agreement>.Refused>(await office.Keeping.Renew("A", Keeper, new(2028, 1, 1), office.Now, Cancel));
        Assert.Equal(JournalAction.Closed, Assert.Single(await office.Store.Journal("agreement-A", Cancel)).Action);
    }

    [Fact]
    public async Task A_list_adds_to_the_log_and_takes_nothing_away()
    {
        using var office = new AgreementOffice("2026-09-10 10:00");
        var importing = new Importing(office.Store, office.Offices);
        await Import(office, importing, Sound);
        await office.Keeping.Log("A", Keeper, new(2026, 8, 1), "讲座", 12, office.Now, Cancel);
        await Import(office, importing, Sound.Replace("35人", "35人；2026-04-01 走访 8人", StringComparison.Ordinal));
        Assert.Equal(["联合义诊", "走访", "讲座"], (await office.Find("A")).Activities.Select(a => a.Words));
        Assert.Equal(ImportState.Unchanged, Assert.Single(Assert.Single((await Preview(importing, Sound)).Records).Rows).State);
    }

    [Theory]
    [InlineData("|市|", "|乡|", "单位层级 不是单位的层级")]
    [InlineData("党委办公室", "党委办公室 0757-83335555", "联系岗位 像是电话或邮箱")]
    [InlineData("2026-12-31", "2023-12-31", "到期日期 不晚于生效日期 2024-01-01")]
    [InlineData("35人", "若干人", "活动记录 “2026-03-05 联合义诊 若干人”不是“日期 活动 人数”")]
    [InlineData("党建专员", "某人", "责任人 人员名单里没有此人")]
    public async Task What_is_wrong_is_told_with_its_column(string sound, string wrong, string problem)
    {
        using var office = new AgreementOffice("2026-09-10 10:00");
        var found = Assert.Single((await Preview(new(office.Store, office.Offices), Sound.Replace(sound, wrong, StringComparison.Ordinal))).Problems);
        Assert.Equal(problem, $"{found.Column} {found.Reason}");
    }

    private static Task<ImportPlan> Preview(Importing importing, params string[] rows) =>
        importing.Preview([new(ListFiles.Sheet("agreements.csv", rows.Prepend(Header)), [], [])], Cancel);

    private static async Task Import(AgreementOffice office, Importing importing, string row) => Assert.IsType<Outcome<ImportTally>.Done>(
        await importing.Apply(await Preview(importing, row), new Actor(Officer), office.Now, cancel: Cancel));
}
