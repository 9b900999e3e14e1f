using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;
using static Sanwen.Core.Tests.Issues.IssueOffice;

namespace Sanwen.Core.Tests.Issues;

public sealed class LapseTests
{
    private static async Task<Branch> BranchOf(IssueOffice office) =>
        (await office.Offices.Read(TestContext.Current.CancellationToken)).Branches["B"];

    [Fact]
    public async Task A_branch_lapses_with_its_project_and_its_issues_go_to_the_tier_above()
    {
        using var office = await Raised("2026-09-01 10:00");
        office.Now = Given.At("2026-09-02 10:00");
        Assert.IsType<Outcome<Project>.Done>(await office.CloseProject(Shuji));

        Assert.Equal(new DateOnly(2026, 9, 2), (await BranchOf(office)).LapsedOn);
        Assert.Equal("待决 总支", await office.Where());
        Assert.Equal(["09-02 10:00 escalation zong", "09-02 10:00 lapse shuji|", "09-02 10:00 lapse zong|"], office.MailsSince("2026-09-02 10:00"));
        var notice = office.Store.Mails.First(m => m.Kind == MailKind.Lapse);
        Assert.Equal([Member], notice.Cc);
        Assert.Equal([First], notice.Issues.Select(i => i.Key));

        await office.Decide(Zong, TierVerdict.Returned, "移交后自办");
        Assert.Equal("退回 总支", await office.Where());
        Assert.IsType<IssueOutcome.Refused>(await office.Close(Shuji));
        Assert.IsType<IssueOutcome.Done>(await office.Close(Zong));
    }

    [Fact]
    public async Task What_a_tier_has_approved_is_then_closed_by_the_tier_above_without_another_decision()
    {
        using var office = await Escalated("2026-09-01 10:00");
        await office.Decide(Zong, TierVerdict.Approved);
        await office.CloseProject(Officer);

        Assert.Equal("待办结 总支", await office.Where());
        Assert.IsType<IssueOutcome.Done>(await office.Close(Zong));
    }

    [Fact]
    public async Task A_branch_with_another_open_project_stays()
    {
        using var office = With("2026-09-01 10:00", Project("P-2"));
        await office.Raise();
        await office.CloseProject(Shuji);
        Assert.Null((await BranchOf(office)).LapsedOn);
        Assert.Equal("会商 支部", await office.Where());

        await office.CloseProject(Shuji, "P-2");
        Assert.NotNull((await BranchOf(office)).LapsedOn);
        Assert.Equal("待决 总支", await office.Where());
    }

    [Fact]
    public async Task An_issue_of_a_project_that_has_moved_to_another_branch_goes_up_with_the_branch_that_raised_it()
    {
        using var office = With("2026-09-01 10:00", Project("P-2"), Branch("C", Tier.Branch, "Z", Member));
        await office.Raise();
        office.Store.Set(Project("P-1") with { Branch = "C", Issues = 1 });
        await office.CloseProject(Shuji, "P-2");

        Assert.NotNull((await BranchOf(office)).LapsedOn);
        Assert.Equal("待决 总支", await office.Where());
        Assert.Equal("Z", (await office.Issue()).Home);
    }

    [Theory]
    [InlineData(Shuji, true)]
    [InlineData(Zhi, true)]
    [InlineData(Officer, true)]
    [InlineData(Member, false)]
    [InlineData(Water, false)]
    public async Task Who_may_close_a_project(string by, bool may)
    {
        using var office = new IssueOffice("2026-09-01 10:00");
        Assert.Equal(may, await office.CloseProject(by) is Outcome<Project>.Done);
    }

    [Fact]
    public async Task Nothing_is_raised_or_closed_of_a_closed_project()
    {
        using var office = new IssueOffice("2026-09-01 10:00");
        await office.CloseProject(Shuji);
        Assert.IsType<Outcome<Project>.Refused>(await office.CloseProject(Shuji));
        Assert.Contains("已经办结", Assert.IsType<IssueOutcome.Refused>(await office.Raise()).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("B", Zong, true)]
    [InlineData("B", Zhi, false)]
    [InlineData("B", Officer, false)]
    [InlineData("B", Shuji, false)]
    [InlineData("H", Officer, true)]
    [InlineData("H", Zhi, false)]
    public async Task The_tier_above_appoints_the_secretary_and_the_appointment_is_journaled(string branch, string by, bool may)
    {
        using var office = new IssueOffice("2026-09-01 10:00");
        var outcome = await new Appointing(office.Store, office.Offices).Appoint(branch, by, Member, office.Now, TestContext.Current.CancellationToken);
        Assert.Equal(may, outcome is Outcome<Branch>.Done { Value: { Secretary: Member, Members: [] } });
        var entries = await office.Store.Journal(Core.Branches.Branch.IdOf(branch), TestContext.Current.CancellationToken);
        Assert.Equal(may ? [$"{JournalAction.Appointed} {by}"] : new List<string>(), entries.Select(e => $"{e.Action} {e.Actor.By}"));
    }

    [Fact]
    public async Task A_new_secretary_decides_what_was_asked_of_the_one_before()
    {
        using var office = await Escalated("2026-09-01 10:00");
        await new Appointing(office.Store, office.Offices).Appoint("Z", Zhi, Stranger, office.Now, TestContext.Current.CancellationToken);
        Assert.IsType<IssueOutcome.Refused>(await office.Decide(Zong, TierVerdict.Approved));
        Assert.IsType<IssueOutcome.Done>(await office.Decide(Stranger, TierVerdict.Approved));
    }
}
