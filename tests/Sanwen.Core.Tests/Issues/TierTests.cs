using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.People;
using static Sanwen.Core.Tests.Issues.IssueOffice;

namespace Sanwen.Core.Tests.Issues;

public sealed class TierTests
{
    [Fact]
    public async Task A_tier_that_does_not_decide_is_reminded_then_passed_and_the_top_is_chased_every_working_day()
    {
        using var office = await Escalated("2026-09-21 10:00");
        Assert.Equal(Given.At("2026-09-23 18:00"), (await office.Issue()).Asks[^1].DueAt);
        await office.Until("2026-10-09 09:00");

        Assert.Equal(
            [
                "09-22 09:00 reminder zong", "09-24 09:00 escalation zhi", "09-24 09:00 escalation zong|", "09-28 09:00 reminder zhi",
                "09-30 09:00 urge zhi", "10-08 09:00 urge zhi", "10-09 09:00 urge zhi",
            ],
            office.MailsSince("2026-09-22 00:00"));
        Assert.Equal("待决 总指挥部", await office.Where());
        Assert.Equal(TierVerdict.PassedUp, (await office.Issue()).Asks[0].Ruling!.Verdict);
    }

    [Fact]
    public async Task What_is_approved_waits_for_the_branch_to_close_it()
    {
        using var office = await Escalated("2026-09-01 10:00");
        Assert.IsType<IssueOutcome.Done>(await office.Decide(Zong, TierVerdict.Approved));

        Assert.Equal("待办结 总支", await office.Where());
        var mail = Assert.Single(office.Store.Mails, m => m.Kind == MailKind.Decision);
        Assert.Equal((Shuji, TierVerdict.Approved, "总支书记", LinkPurpose.Handle), (mail.To, mail.TierVerdict, mail.AboutName, mail.Link!.Purpose));
        Assert.IsType<IssueOutcome.Refused>(await office.ReportUp(Shuji));
        Assert.IsType<IssueOutcome.Refused>(await office.Close(Zong));
        Assert.IsType<IssueOutcome.Done>(await office.Close(Shuji));
        Assert.Null((await office.Issue()).WakeAt);
    }

    [Fact]
    public async Task What_is_returned_is_back_at_the_branch_with_the_instruction()
    {
        using var office = await Escalated("2026-09-01 10:00");
        Assert.IsType<IssueOutcome.WordsMissing>(await office.Decide(Zong, TierVerdict.Returned, " "));
        await office.Decide(Zong, TierVerdict.Returned, "补充行洪论证");

        Assert.Equal("退回 支部", await office.Where());
        Assert.Equal("补充行洪论证", Assert.Single(office.Store.Mails, m => m.Kind == MailKind.Decision).Words);
        Assert.IsType<IssueOutcome.Done>(await office.Again(Shuji, "水利所", "公路所"));
        Assert.Equal("会商 支部", await office.Where());
    }

    [Fact]
    public async Task What_a_tier_reports_up_is_decided_by_the_next_which_at_the_top_cannot_report_further()
    {
        using var office = await Escalated("2026-09-01 10:00");
        await office.Decide(Zong, TierVerdict.Escalated, "涉及跨镇协调");

        Assert.Equal("待决 总指挥部", await office.Where());
        Assert.Equal(["09-01 10:00 decision shuji", "09-01 10:00 escalation zhi"], office.MailsSince("2026-09-01 10:00").TakeLast(2));
        Assert.IsType<IssueOutcome.Refused>(await office.Decide(Zhi, TierVerdict.Escalated, "再上报"));
        Assert.IsType<IssueOutcome.Done>(await office.Decide(Zhi, TierVerdict.Approved));
        Assert.Equal("待办结 总指挥部", await office.Where());
    }

    [Theory]
    [InlineData(Zong, true)]
    [InlineData(Zhi, false)]
    [InlineData(Shuji, false)]
    [InlineData(Officer, false)]
    [InlineData(Stranger, false)]
    public async Task Only_the_secretary_of_the_tier_decides(string by, bool may)
    {
        using var office = await Escalated("2026-09-01 10:00");
        Assert.Equal(may, await office.Decide(by, TierVerdict.Approved) is IssueOutcome.Done);
    }

    [Fact]
    public async Task A_substitute_is_asked_and_decides_and_both_names_are_journaled()
    {
        using var office = await Raised("2026-09-01 10:00");
        office.Store.Set(new Substitute { For = Zong, By = Stranger, From = new(2026, 9, 1), To = new(2026, 9, 2) });
        await office.Opine(Water, Stance.Disagree, "不行");
        var ask = Assert.Single(office.Store.Mails, m => m is { Kind: MailKind.Escalation, Link: not null });
        Assert.Equal((Stranger, "总支书记"), (ask.To, ask.ForName));

        await office.Decide(Stranger, TierVerdict.Approved, "同意改道");
        Assert.Equal(new Actor(Stranger, Zong), (await office.Journal())[^1].Actor);
    }

    [Fact]
    public async Task Two_decisions_at_the_same_moment_let_one_win_and_tell_the_other_who_decided()
    {
        using var office = await Escalated("2026-09-01 10:00");
        office.Store.Set(new Substitute { For = Zong, By = Stranger, From = new(2026, 9, 1), To = new(2026, 9, 2) });
        Task<IssueOutcome>? first = null;
        office.Store.Meanwhile = () => first = office.Decide(Stranger, TierVerdict.Approved);
        var second = await office.Decide(Zong, TierVerdict.Returned, "不妥", number: 1);

        Assert.IsType<IssueOutcome.Done>(await first!);
        Assert.Equal("路人（代总支书记）已于 2026-09-01 10:00 决定：批准。", Assert.IsType<IssueOutcome.Ended>(second).Words);
        Assert.Equal("待办结 总支", await office.Where());
    }

    [Fact]
    public async Task A_link_of_a_decision_that_is_over_decides_nothing_though_the_same_issue_waits_again()
    {
        using var office = await Escalated("2026-09-01 10:00");
        await office.Decide(Zong, TierVerdict.Returned, "再议");
        await office.ReportUp(Shuji);
        Assert.Equal("待决 总支", await office.Where());

        Assert.Contains("退回", Assert.IsType<IssueOutcome.Ended>(await office.Decide(Zong, TierVerdict.Approved, number: 1)).Words, StringComparison.Ordinal);
        Assert.IsType<IssueOutcome.Done>(await office.Decide(Zong, TierVerdict.Approved, number: 2));
    }

    [Fact]
    public async Task Whoever_decides_after_it_went_up_by_itself_is_told_so()
    {
        using var office = await Escalated("2026-09-01 10:00");
        await office.Until("2026-09-04 09:00");
        var late = Assert.IsType<IssueOutcome.Ended>(await office.Decide(Zong, TierVerdict.Approved, number: 1));
        Assert.Equal("到期无人决定，已于 2026-09-04 09:00 自动上报上一层级。", late.Words);
    }

    [Fact]
    public async Task Between_the_due_time_and_the_next_working_morning_it_may_still_be_decided()
    {
        using var office = await Escalated("2026-09-01 10:00");
        await office.Until("2026-09-04 08:59");
        Assert.IsType<IssueOutcome.Done>(await office.Decide(Zong, TierVerdict.Approved));
    }

    [Fact]
    public async Task An_office_that_did_not_run_sends_no_reminder_after_the_fact_and_gives_the_next_tier_its_whole_time()
    {
        using var office = await Escalated("2026-09-01 10:00");
        office.Now = Given.At("2026-09-10 14:00");
        await office.Advance(ProjectIssue.IdOf(First));

        Assert.Equal(["09-10 14:00 escalation zhi", "09-10 14:00 escalation zong|"], office.MailsSince("2026-09-02 00:00"));
        Assert.Equal(Given.At("2026-09-14 18:00"), (await office.Issue()).Asks[^1].DueAt);
    }

    [Fact]
    public async Task Advancing_twice_at_the_same_moment_changes_nothing()
    {
        using var office = await Escalated("2026-09-01 10:00");
        await office.Until("2026-09-02 09:00");
        var (before, mails) = (await office.Issue(), office.Store.Mails.Count);
        await office.Advance(before.Id);
        Assert.Equal(before, await office.Issue());
        Assert.Equal(mails, office.Store.Mails.Count);
    }
}
