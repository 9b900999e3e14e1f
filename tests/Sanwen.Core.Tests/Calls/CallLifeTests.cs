using Sanwen.Core.Calls;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using static Sanwen.Core.Tests.Calls.CallOffice;

namespace Sanwen.Core.Tests.Calls;

public sealed class CallLifeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_invites_once_reminds_who_has_not_nominated_and_asks_the_judges_when_nominations_close()
    {
        using var office = await new CallOffice("2026-09-01 08:00").Until("2026-09-01 12:00");
        Assert.Equal(
            ["09-01 09:00 Invited shatang", "09-01 09:00 Invited huijing", "09-01 09:00 Invited dongsheng"], office.MailsSince("2026-09-01 00:00"));
        await office.Nominate(Shatang);
        await office.Until("2026-09-16 10:00");
        Assert.Equal(
            ["09-11 09:00 NominationsDue huijing", "09-11 09:00 NominationsDue dongsheng", "09-15 18:00 Score judge-a", "09-15 18:00 Score judge-b"],
            office.MailsSince("2026-09-02 00:00"));
        Assert.Equal("申报已于 2026-09-15 18:00 截止。", Assert.IsType<Outcome<Call>.Refused>(await office.Nominate(Huijing)).Reason);
    }

    [Fact]
    public async Task Without_a_nomination_it_ends()
    {
        using var office = await new CallOffice("2026-09-01 08:00").Until("2026-10-31 12:00");
        var call = await office.TheCall();
        Assert.Equal((CallState.Void, (DateTimeOffset?)null), (call.State, call.WakeAt));
    }

    [Fact]
    public async Task A_unit_has_one_nomination_which_it_may_change_until_the_end()
    {
        using var office = await new CallOffice("2026-09-01 08:00").Until("2026-09-02 12:00");
        await office.Nominate(Shatang, 10, "旧");
        await office.Nominate(Shatang, 12, "新");
        Assert.Equal((1, "新", 12m), (await office.TheCall()).Nominations.Select(n => (n.Number, n.Title, n.Asked)).Single());
        Assert.Contains("不超过 12 万元", Assert.IsType<Outcome<Call>.Refused>(await office.Nominate(Huijing, 12.01m)).Reason, StringComparison.Ordinal);
        Assert.IsType<Outcome<Call>.Refused>(await office.Nominate(Huijing, by: Shatang));
        Assert.IsType<Outcome<Call>.Refused>(await office.Nominate(JudgeA));
    }

    [Fact]
    public async Task When_the_last_judge_has_scored_the_ranking_stands_and_own_units_are_left_out()
    {
        using var office = await CallOffice.Scoring();
        await office.Score(JudgeA, 90, 80);
        await office.Score(OwnJudge, 50, 50);
        Assert.Equal(CallState.Scoring, (await office.TheCall()).State);
        await office.Score(JudgeB, 80, 70);

        var call = await office.TheCall();
        Assert.Equal(CallState.Ranked, call.State);
        Assert.Equal(
            [(1, 81m, 1), (2, 70.67m, 0), (3, 70.67m, 0)],
            CallScoring.Ranking(call, 5).Select(r => (r.Nomination.Number, r.Mean!.Value, r.Excluded.Count)));
        Assert.Equal(["09-16 10:00 Decide principal"], office.MailsSince("2026-09-16 00:00"));
        Assert.IsType<Outcome<Call>.Refused>(await office.Score(JudgeA, 1, 1));
    }

    [Theory]
    [InlineData(101.0, 80.0)]
    [InlineData(-1.0, 80.0)]
    [InlineData(80.55, 80.0)]
    [InlineData(null, 80.0)]
    public async Task Points_are_from_0_to_100_with_one_decimal_and_all_must_be_there(double? first, double second)
    {
        using var office = await CallOffice.Scoring();
        var refused = Assert.IsType<Outcome<Call>.Refused>(await office.Score(JudgeA, (decimal?)first, (decimal)second));
        Assert.StartsWith("第 1、2、3 项没有评完", refused.Reason, StringComparison.Ordinal);
        Assert.Empty((await office.TheCall()).Ballots);
    }

    [Fact]
    public async Task Silent_judges_are_reminded_then_urged_and_at_the_due_time_it_is_ranked_without_them()
    {
        using var office = await CallOffice.Scoring();
        await office.Score(JudgeA, 90, 80);
        await office.Until("2026-09-25 10:00");
        Assert.Equal(
            [
                "09-22 09:00 ScoresDue judge-b", "09-22 09:00 ScoresDue judge-shatang",
                "09-24 09:00 ScoresUrged judge-b", "09-24 09:00 ScoresUrged judge-shatang", "09-24 18:00 Decide principal",
            ],
            office.MailsSince("2026-09-16 12:00"));
        Assert.Equal(CallState.Ranked, (await office.TheCall()).State);
    }

    [Fact]
    public async Task Without_any_score_it_is_put_off_and_who_does_not_decide_is_urged_every_three_working_days()
    {
        using var office = await CallOffice.Scoring();
        await office.Until("2026-09-24 20:00");
        Assert.Equal((CallState.Scoring, (DateTimeOffset?)Given.At("2026-09-30 18:00")), ((await office.TheCall()).State, (await office.TheCall()).ScoreDueAt));
        foreach (var judge in new[] { JudgeA, JudgeB, OwnJudge }) await office.Score(judge, 80, 80);
        await office.Until("2026-10-12 08:00");
        Assert.Equal(["09-24 20:00 Decide principal", "09-30 09:00 DecideUrged principal", "10-10 09:00 DecideUrged principal"], office.MailsSince("2026-09-24 19:00"));
    }

    [Theory]
    [InlineData("principal", "好", "10 10 0", "")]
    [InlineData("officer", "好", "0 0 0", "")]
    [InlineData("judge-a", "好", "1 1 1", "由督办员或主要领导决定")]
    [InlineData("officer", "", "10 10 0", "请写明不支持第 3 项的理由")]
    [InlineData("officer", "好", "10.5 1 1", "第 1 项的支持金额超过申请的 10 万元")]
    [InlineData("officer", "好", "10 10 0.01", "合计 20.01 万元，超过资金总额 20 万元")]
    [InlineData("officer", "好", "10 x 1", "请填写第 2 项的支持金额")]
    [InlineData("officer", "好", "10 10", "请填写第 3 项的支持金额")]
    [InlineData("officer", "好", "10 -1 1", "请填写第 2 项的支持金额")]
    public async Task Grants_keep_within_what_was_asked_and_the_fund(string by, string words, string amounts, string refusal)
    {
        using var office = await CallOffice.Scoring();
        foreach (var judge in new[] { JudgeA, JudgeB, OwnJudge }) await office.Score(judge, 80, 80);
        var outcome = await office.Grant(
            $"{by}@x.example", words, [.. amounts.Split(' ').Select(a => decimal.TryParse(a, out var amount) ? amount : (decimal?)null)]);
        if (refusal.Length == 0) Assert.IsType<Outcome<Call>.Done>(outcome);
        else Assert.Contains(refusal, Assert.IsType<Outcome<Call>.Refused>(outcome).Reason, StringComparison.Ordinal);
        Assert.Equal(refusal.Length == 0 ? CallState.Granted : CallState.Ranked, (await office.TheCall()).State);
    }

    [Fact]
    public async Task What_is_granted_becomes_supervised_matters_in_one_commit_and_the_others_are_told_why()
    {
        using var office = await CallOffice.Scoring();
        foreach (var judge in new[] { JudgeA, JudgeB, OwnJudge }) await office.Score(judge, 80, 80);
        var commits = office.Store.Commits;
        await office.Grant(Principal, "请明年再报", 10, 8, 0);
        Assert.Equal(commits + 1, office.Store.Commits);

        var matters = (await office.Store.List<Matter>("", Cancel)).Select(m => m.Value).ToList();
        Assert.Equal(["JB-1-01 活力支部竞标 沙塘社区 shatang@x.example 2027-06-30", "JB-1-02 活力支部竞标 惠景社区 huijing@x.example 2027-06-30"],
            matters.Select(m => $"{m.Key} {m.List} {m.LeadUnit} {m.Responsible} {m.Due:yyyy-MM-dd}"));
        Assert.All(matters, m => Assert.Equal((new DateOnly(2026, 9, 16), Principal), (m.Start, m.Leader)));
        Assert.Equal([Shatang, Huijing], office.Store.Mails.Where(m => m.Kind == MailKind.NewMatters).Select(m => m.To).OrderDescending());

        var told = Assert.Single(office.Store.Mails, m => m.CallNews is CallNews.NotGranted or CallNews.Granted);
        Assert.Equal((Dongsheng, "请明年再报"), (told.To, told.Words));
        Assert.Equal("JB-1-02", (await office.TheCall()).Nominations[1].Grant!.Matter);
        Assert.Contains("已于 2026-09-16 10:00 决定", Assert.IsType<Outcome<Call>.Refused>(await office.Grant(Officer, "x", 0, 0, 0)).Reason, StringComparison.Ordinal);
    }
}
