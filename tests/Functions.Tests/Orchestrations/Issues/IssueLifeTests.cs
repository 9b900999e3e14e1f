using Sanwen.Core.Issues;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Orchestrations;
using Sanwen.Functions.Tests.Store;
using static Sanwen.Functions.Tests.Orchestrations.Issues.Moves;
using static Sanwen.Functions.Tests.Orchestrations.Issues.Story;
using static Sanwen.Functions.Tests.Orchestrations.Issues.Tiers;

namespace Sanwen.Functions.Tests.Orchestrations.Issues;

public sealed class IssueLifeTests(Azurite azurite)
{
    private static readonly DateTimeOffset Start = September(1, "08:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_issue_on_which_everybody_is_silent_goes_up_three_tiers_at_its_times()
    {
        using var office = await new Story(Start, () => Tiers.Of(1))
            .On(1, "10:00", Raise(1, Member(1), PlanningUnit, PowerUnit))
            .OnAzure(azurite, September(16, "12:00"));

        Assert.Equal(
            [
                "09-01 10:00 consultation planning", "09-01 10:00 consultation power", "09-01 10:00 told s001",
                "09-03 09:00 reminder planning", "09-03 09:00 reminder power",
                "09-07 09:00 escalation general", "09-07 09:00 escalation s001",
                "09-08 09:00 reminder general",
                "09-10 09:00 escalation chief", "09-10 09:00 escalation general",
                "09-11 09:00 reminder chief",
                "09-15 09:00 urge chief",
                "09-16 09:00 urge chief",
            ],
            await Sent(office));
        Assert.True(InstanceOf(office, 1).Running);
    }

    [Fact]
    public async Task What_people_and_clock_make_of_issues_is_the_same_as_on_one_machine()
    {
        var story = new Story(Start, () => Tiers.Of(2).Add(Built("重点-后", Branch(2))).Add(new Core.People.Substitute
        {
            For = General,
            By = Deputy,
            From = new(2026, 9, 7),
            To = new(2026, 9, 7),
        }))
            .On(1, "10:00", Raise(1, Member(1), PlanningUnit, PowerUnit))
            .On(1, "10:00", Raise(2, Secretary(2), PowerUnit))
            .On(2, "11:00", Opine(Issue(1), Planning, Stance.Agree))
            .On(2, "15:00", Opine(Issue(2), Power, Stance.Disagree, "线路未迁"))
            .On(3, "09:00", Decide(Issue(2), General, TierVerdict.Escalated, "需区统筹"))
            .On(4, "16:00", Raise("重点-后", Member(2), PlanningUnit))
            .On(7, "14:00", Decide(Issue(1), Deputy, TierVerdict.Returned, "先与供电所定线位"))
            .On(8, "10:00", ConsultAgain(Issue(1), Secretary(1), PowerUnit))
            .On(9, "08:30", Opine(Issue(1), Power, Stance.Comment, "十月停电施工"))
            .On(10, "09:00", Settle(Issue(1), Secretary(1)))
            .On(11, "17:00", Decide(Issue(2), Chief, TierVerdict.Approved))
            .On(14, "10:00", CloseProject("重点-后", Secretary(2)))
            .On(15, "10:00", CloseProject(Project(2), General));

        using var office = await story.OnAzure(azurite, September(30, "12:00"));

        var mails = await office.Mails();
        Assert.All(office.Hub.Instances, i => Assert.Null(i.Failure));
        Assert.All(mails, m => Assert.Equal(OutboxState.Sent, m.State));
        Assert.Equal(await story.OnOneMachine(September(30, "12:00")), Written(mails));
        MailKind[] told = [MailKind.Told, MailKind.Reminder, MailKind.Urge, MailKind.Consultation, MailKind.Escalation, MailKind.Decision, MailKind.Lapse];
        Assert.Empty(told.Except(mails.Select(m => m.Mail.Kind)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task All_that_waits_for_the_top_is_chased_by_one_mail_that_morning_whichever_orchestration_comes_first(int atOnce)
    {
        var story = new Story(Start, () => Tiers.Of(4));
        foreach (var n in Enumerable.Range(1, 4)) story.On(1, "10:00", Raise(n, Secretary(n), PowerUnit));

        using var office = await story.OnAzure(azurite, September(16, "12:00"), atOnce);

        var chased = (await office.Mails()).Where(m => m.Mail.Kind == MailKind.Urge).ToList();
        Assert.Equal(["09-15 09:00", "09-16 09:00"], chased.Select(m => $"{m.Mail.At:MM-dd HH:mm}"));
        Assert.All(chased, m => Assert.Equal((OutboxState.Sent, Chief, 4), (m.State, m.Mail.To, m.Mail.Issues.Count)));
        Assert.All(chased, m => Assert.Equal(m.Mail.At, m.SettledAt));
        Assert.Equal(await story.OnOneMachine(September(16, "12:00")), Written(await office.Mails()));
    }

    [Fact]
    public async Task A_decision_ends_the_wait_of_its_tier_at_once_when_poked_and_at_its_next_wake_when_the_poke_is_lost()
    {
        using var office = await Undecided(2);

        await office.At(September(7, "10:00"), Decide(Issue(1), General, TierVerdict.Approved));
        await Decide(Issue(2), General, TierVerdict.Approved)(office.Engine, office.Clock.Now);
        await office.Hub.Run(office.Clock.Now);
        Assert.Equal(["09-07 10:00 decision s001"], (await Sent(office)).Where(m => m.Contains("decision", StringComparison.Ordinal)));

        await office.Live(September(14, "12:00"));
        var mails = (await Sent(office)).Where(m => string.CompareOrdinal(m, "09-07 10:00") >= 0);
        Assert.Equal(["09-07 10:00 decision s001", "09-07 10:00 decision s002", "09-14 09:00 urge s001", "09-14 09:00 urge s002"], mails);
    }

    [Fact]
    public async Task An_issue_that_is_closed_waits_for_nothing_any_more()
    {
        using var office = await Undecided(1);
        await office.At(September(7, "10:00"), Decide(Issue(1), General, TierVerdict.Approved));
        Assert.True(InstanceOf(office, 1).Running);

        await office.At(September(8, "10:00"), Settle(Issue(1), Secretary(1)));

        Assert.False(InstanceOf(office, 1).Running);
        Assert.Null(InstanceOf(office, 1).Failure);
    }

    [Fact]
    public async Task Of_two_decisions_at_the_same_moment_one_wins_and_the_other_is_told_who_decided()
    {
        const int Issues = 8;
        using var office = await Undecided(Issues);
        var (here, there) = (office.Engine, office.AnotherProcess());
        for (var n = 1; n <= Issues; n++)
        {
            var decisions = await Task.WhenAll(
                here.Tiers.Decide(Issue(n), 1, General, TierVerdict.Approved, "", office.Clock.Now, Cancel),
                there.Tiers.Decide(Issue(n), 1, General, TierVerdict.Returned, "再议", office.Clock.Now, Cancel));

            var won = Assert.Single(decisions.OfType<IssueOutcome.Done>()).Issue;
            var late = Assert.Single(decisions.OfType<IssueOutcome.Ended>());
            Assert.Equal(won.Asks[0].Ruling, late.Issue.Asks[0].Ruling);
            Assert.StartsWith("general已于", late.Words, StringComparison.Ordinal);
            Assert.Single(await office.Store.Journal(won.Id, Cancel), e => e.At == office.Clock.Now);
        }

        Assert.Equal(Issues, (await office.Mails()).Count(m => m.Mail.Kind == MailKind.Decision));
    }

    [Fact]
    public async Task When_a_branch_lapses_its_notices_go_out_and_its_issues_live_on_with_the_tier_above()
    {
        using var office = await new Story(Start, () => Tiers.Of(1))
            .On(1, "10:00", Raise(1, Secretary(1), PlanningUnit))
            .On(1, "11:00", Raise(1, Secretary(1), PowerUnit))
            .On(2, "10:00", CloseProject(Project(1), Secretary(1)))
            .OnAzure(azurite, September(3, "12:00"));

        var notices = office.Hub.Instances.Single(i => i.Id == Orchestration.Of($"branch-{Branch(1)}").Id);
        Assert.Equal((nameof(MailOrchestrator), false, null), (notices.Name, notices.Running, notices.Failure));
        Assert.Equal(
            [
                "09-02 10:00 escalation general", "09-02 10:00 escalation general", "09-02 10:00 lapse general", "09-02 10:00 lapse s001",
                "09-03 09:00 reminder general", "09-03 09:00 reminder general",
            ],
            (await Sent(office)).Where(m => string.CompareOrdinal(m, "09-02") > 0));
    }

    private static async Task<IReadOnlyList<string>> Sent(VirtualOffice office) =>
    [
        .. (await office.Mails()).Where(m => m.State == OutboxState.Sent)
            .Select(m => $"{m.Mail.At.ToOffset(China.Offset):MM-dd HH:mm} {m.Mail.Kind.Word()} {m.Mail.To.Split('@')[0]}").Order(StringComparer.Ordinal),
    ];

    private static VirtualInstance InstanceOf(VirtualOffice office, int project)
    {
        var instance = office.Hub.Instances.Single(i => i.Id == Orchestration.Of(ProjectIssue.IdOf(Issue(project))).Id);
        Assert.Equal(nameof(EscalationOrchestrator), instance.Name);
        return instance;
    }

    /// <summary>An issue of each project, come to the general branch by silence, on the morning of 7 September.</summary>
    private async Task<VirtualOffice> Undecided(int projects)
    {
        var story = new Story(Start, () => Tiers.Of(projects));
        for (var n = 1; n <= projects; n++) story.On(1, "10:00", Raise(n, Secretary(n), PlanningUnit));
        return await story.OnAzure(azurite, September(7, "10:00"), atOnce: 8);
    }
}
