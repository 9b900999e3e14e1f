using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Mails;
using static Sanwen.Core.Tests.Issues.IssueOffice;

namespace Sanwen.Core.Tests.Issues;

/// <summary>Raising an issue, and what its own secretary does with it.</summary>
public sealed class HandlingTests
{
    [Theory]
    [InlineData(Shuji, null)]
    [InlineData(Member, null)]
    [InlineData(Zong, "只有B支部的书记、成员或其代理人可以提出问题")]
    [InlineData(Stranger, "只有B支部的书记、成员或其代理人可以提出问题")]
    public async Task The_secretary_and_the_members_raise_issues(string by, string? refusal)
    {
        using var office = new IssueOffice("2026-09-01 10:00");
        var outcome = await office.Raise(by);
        if (refusal is null) Assert.Equal(First, Assert.IsType<IssueOutcome.Done>(outcome).Issue.Key);
        else Assert.Contains(refusal, Assert.IsType<IssueOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "水利所", "请写明问题")]
    [InlineData("河涌", "水利所、没有的所", "没有的所在人员名单中没有单位负责人")]
    [InlineData("河涌", "", "请写明会商单位")]
    public async Task A_wrong_issue_is_refused_with_the_reason_and_writes_nothing(string title, string units, string reason)
    {
        using var office = new IssueOffice("2026-09-01 10:00");
        var outcome = await new Raising(office.Store, office.Offices).Raise("P-1", Shuji, title, units.Split('、'), office.Now, TestContext.Current.CancellationToken);
        Assert.Contains(reason, Assert.IsType<IssueOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
        Assert.Equal((0, 0), (office.Store.Commits, office.Store.Mails.Count));
    }

    [Fact]
    public async Task Issues_are_numbered_and_the_secretary_is_told_of_what_a_member_raises()
    {
        using var office = new IssueOffice("2026-09-01 10:00");
        await office.Raise(Shuji);
        Assert.DoesNotContain(office.Store.Mails, m => m.Kind == MailKind.Told);
        Assert.Equal("P-1-2", Assert.IsType<IssueOutcome.Done>(await office.Raise(Member)).Issue.Key);
        Assert.Equal(Shuji, Assert.Single(office.Store.Mails, m => m.Kind == MailKind.Told).To);
    }

    [Fact]
    public async Task The_secretary_may_report_up_while_units_are_consulted_and_needs_a_reason()
    {
        using var office = await Raised("2026-09-01 10:00");
        Assert.IsType<IssueOutcome.WordsMissing>(await office.ReportUp(Shuji, ""));
        Assert.IsType<IssueOutcome.Refused>(await office.ReportUp(Member));
        await office.ReportUp(Shuji);

        Assert.Equal("待决 总支", await office.Where());
        Assert.Equal(["09-01 10:00 escalation zong"], office.MailsSince("2026-09-01 10:00").Skip(2));
        Assert.IsType<IssueOutcome.Refused>(await office.ReportUp(Shuji));
    }

    [Fact]
    public async Task A_decision_without_a_number_lets_the_secretary_report_up_where_none_is_open()
    {
        using var office = await Raised("2026-09-01 10:00");
        Assert.IsType<IssueOutcome.Refused>(await office.Decide(Shuji, TierVerdict.Approved));
        Assert.IsType<IssueOutcome.Done>(await office.Decide(Shuji, TierVerdict.Escalated, "请总支协调"));
        Assert.Equal("待决 总支", await office.Where());
    }

    [Fact]
    public async Task It_cannot_be_closed_while_anybody_is_still_asked_and_not_twice()
    {
        using var office = await Raised("2026-09-01 10:00");
        Assert.IsType<IssueOutcome.Refused>(await office.Close(Shuji));
        await office.ReportUp(Shuji);
        Assert.IsType<IssueOutcome.Refused>(await office.Close(Shuji));
        await office.Decide(Zong, TierVerdict.Returned, "自行解决");
        Assert.IsType<IssueOutcome.Done>(await office.Close(Shuji));
        Assert.Contains("办结", Assert.IsType<IssueOutcome.Ended>(await office.Close(Shuji)).Words, StringComparison.Ordinal);
        Assert.Equal("已改道", (await office.Issue()).Resolution);
    }

    [Fact]
    public async Task A_secretary_who_leaves_it_lying_is_urged_every_five_working_days()
    {
        using var office = await Escalated("2026-09-01 10:00");
        await office.Decide(Zong, TierVerdict.Approved);
        await office.Until("2026-09-16 09:00");
        Assert.Equal(["09-08 09:00 urge shuji", "09-15 09:00 urge shuji"], office.MailsSince("2026-09-02 00:00"));
    }

    [Fact]
    public async Task A_branch_without_a_tier_above_decides_itself_and_is_chased_as_the_top()
    {
        using var office = With("2026-09-01 10:00", Branch("B", Tier.Branch, null, Shuji));
        await office.Raise();
        Assert.IsType<IssueOutcome.Refused>(await office.ReportUp(Shuji));
        await office.Until("2026-09-07 09:00");
        Assert.Equal("待决 支部", await office.Where());
        Assert.Equal("09-07 09:00 escalation shuji", office.MailsSince("2026-09-07 09:00").Single());

        await office.Until("2026-09-11 09:00");
        Assert.Equal(["09-08 09:00 reminder shuji", "09-10 09:00 urge shuji", "09-11 09:00 urge shuji"], office.MailsSince("2026-09-08 00:00"));
        Assert.IsType<IssueOutcome.Done>(await office.Decide(Shuji, TierVerdict.Approved));
        Assert.IsType<IssueOutcome.Done>(await office.Close(Shuji));
    }
}
