using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Proposals;

namespace Sanwen.Core.Tests.Proposals;

/// <summary>From the handing over to the rating, and to the redo.</summary>
public sealed class ProposalFlowTests
{
    [Fact]
    public async Task Those_concerned_are_asked_reminded_and_urged_until_they_answer()
    {
        using var office = new ProposalOffice();
        await office.Until("2026-09-20 09:00");
        Assert.Equal(["09-02 09:00 HandedOver doer", "09-02 09:00 Assist water", "09-02 09:00 Assist road"], office.MailsSince("2026-09-01 00:00"));

        Assert.IsType<ProposalOutcome.Done>(await office.Assist(ProposalOffice.Water));
        await office.Until("2026-12-20 09:00");
        Assert.Equal(
            [
                "09-29 09:00 AssistReminder road", "10-08 09:00 AssistLate doer|", "11-25 09:00 Reminder doer",
                "12-03 09:00 Urge doer", "12-10 09:00 Urge doer", "12-17 09:00 Urge doer",
            ],
            office.MailsSince("2026-09-20 10:00"));
        Assert.All(office.Store.Mails.Where(m => m.Proposal == ProposalNews.Urge), m => Assert.Equal([Given.Head], m.Cc));
    }

    [Fact]
    public async Task Who_leads_is_told_when_all_that_assist_have_given_their_opinions()
    {
        using var office = await new ProposalOffice().Until("2026-09-10 09:00");
        await office.Assist(ProposalOffice.Water);
        Assert.Empty(office.MailsSince("2026-09-10 09:00"));
        await office.Assist(ProposalOffice.Road, "占道方案另报");
        Assert.Equal(["09-10 09:00 Assisted doer|"], office.MailsSince("2026-09-10 09:00"));
        Assert.Equal("水务所：已有管线计划\n公路所：占道方案另报", office.Store.Mails[^1].Words);
        Assert.IsType<ProposalOutcome.Ended>(await office.Assist(ProposalOffice.Road, "再补充"));
        Assert.IsType<ProposalOutcome.Refused>(await office.Assist(Given.Doer));
    }

    [Fact]
    public async Task A_unit_that_joins_later_is_asked_too()
    {
        using var office = await new ProposalOffice(p => p with { Assists = [p.Assists[0]] }).Until("2026-09-10 09:00");
        var proposal = await office.Proposal();
        office.Store.Set(proposal with { Assists = [.. proposal.Assists, new("公路所", new(2026, 10, 2))], WakeAt = office.Now });
        await office.Until("2026-09-11 09:00");
        Assert.Equal(["09-10 09:00 Assist road"], office.MailsSince("2026-09-10 00:00"));
    }

    [Theory]
    [InlineData("A", MatterStatus.Closed, ProposalState.Rated)]
    [InlineData("B", MatterStatus.Closed, ProposalState.Rated)]
    [InlineData("C", MatterStatus.Open, ProposalState.Rated)]
    [InlineData("D", MatterStatus.Open, ProposalState.Answering)]
    public async Task A_rating_closes_the_matter_leaves_it_open_or_asks_for_a_redo(string mark, MatterStatus status, ProposalState state)
    {
        using var office = await new ProposalOffice().Until("2026-11-20 10:00");
        Assert.IsType<ProposalOutcome.Done>(await office.Answer());
        Assert.False(Standing.Of(await office.Matter(), new(2026, 12, 10), Given.Policy.Lights).Overdue);
        await office.Until("2026-12-10 10:00");
        Assert.IsType<ProposalOutcome.Done>(await office.Rate(mark, "请说明工期"));

        Assert.Equal((status, state), ((await office.Matter()).Status, (await office.Proposal()).State()));
        Assert.IsType<ProposalOutcome.Ended>(await office.Rate("A"));
    }

    [Fact]
    public async Task An_unsatisfied_proposer_gets_a_second_answer_within_a_new_limit()
    {
        using var office = new ProposalOffice(p => p with { Assists = [new("水务所", new(2026, 12, 1))] });
        await office.Until("2026-11-20 10:00");
        await office.Answer();
        await office.Until("2026-11-25 10:00");
        Assert.IsType<ProposalOutcome.Wrong>(await office.Rate("D"));
        await office.Rate("D", "没有工期");
        await office.Until("2026-12-31 10:00");

        Assert.Equal((new DateOnly(2026, 12, 25), 2), ((await office.Proposal()).Last.Due, (await office.Proposal()).Rounds.Count));
        Assert.Equal(new(2026, 12, 25), (await office.Matter()).Due);
        Assert.Equal(["11-25 10:00 Redo doer", "12-18 09:00 Reminder doer", "12-28 09:00 Urge doer"], office.MailsSince("2026-11-25 10:00"));
        Assert.IsType<ProposalOutcome.Ended>(await office.Answer(round: 1));

        await office.Answer(round: 2, category: "A", words: "明年三月完工");
        await office.Rate("A", round: 2);
        Assert.Equal(MatterStatus.Closed, (await office.Matter()).Status);
        Assert.Equal(
            [
                JournalAction.Answered, JournalAction.Asked, JournalAction.Rated, JournalAction.Redone, JournalAction.Reminded, JournalAction.Urged,
                JournalAction.Answered, JournalAction.Asked, JournalAction.Rated, JournalAction.Closed,
            ],
            (await office.Journal()).SkipWhile(a => a != JournalAction.Answered));
    }

    [Fact]
    public async Task Who_does_not_rate_is_reminded_once_and_then_counts_as_unrated_until_a_paper_comes()
    {
        using var office = await new ProposalOffice().Until("2026-11-20 10:00");
        await office.Answer();
        await office.Until("2027-01-10 10:00");
        Assert.Equal(["11-20 10:00 Rate deputy", "12-14 09:00 RateReminder deputy", "12-21 09:00 Unrated doer|"], office.MailsSince("2026-11-20 10:00"));
        Assert.Equal(ProposalState.Unrated, (await office.Proposal()).State());
        Assert.Null((await office.Proposal()).WakeAt);

        Assert.IsType<ProposalOutcome.Refused>(await office.Record("A", "2026-12-01", by: Given.Doer));
        Assert.IsType<ProposalOutcome.Wrong>(await office.Record("A", "2026-11-19"));
        Assert.IsType<ProposalOutcome.Done>(await office.Record("A", "2026-12-01"));
        Assert.Equal((MatterStatus.Closed, new DateOnly(2026, 12, 1)), ((await office.Matter()).Status, (await office.Matter()).ClosedOn!.Value));
    }

    [Fact]
    public async Task A_complicated_one_gets_the_longer_limit_once()
    {
        using var office = await new ProposalOffice().Until("2026-11-20 10:00");
        Assert.IsType<ProposalOutcome.Refused>(await office.Extend(by: Given.Doer));
        Assert.IsType<ProposalOutcome.Wrong>(await office.Extend(reason: " "));
        Assert.IsType<ProposalOutcome.Done>(await office.Extend());
        Assert.IsType<ProposalOutcome.Ended>(await office.Extend());
        Assert.Equal((new DateOnly(2027, 3, 2), new DateOnly(2027, 3, 2)), ((await office.Proposal()).Last.Due, (await office.Matter()).Due));
        await office.Until("2027-02-28 10:00");
        Assert.Equal(["11-20 10:00 Extended doer", "02-23 09:00 Reminder doer"], office.MailsSince("2026-11-20 10:00"));
    }

    [Theory]
    [InlineData(Given.Other, "B", "已列入计划", "走访", typeof(ProposalOutcome.Refused))]
    [InlineData(Given.Doer, "", "已列入计划", "走访", typeof(ProposalOutcome.Wrong))]
    [InlineData(Given.Doer, "B", " ", "走访", typeof(ProposalOutcome.Wrong))]
    [InlineData(Given.Doer, "B", "已列入计划", "托梦", typeof(ProposalOutcome.Wrong))]
    public async Task An_answer_that_is_not_one_is_not_taken(string by, string category, string words, string through, Type outcome)
    {
        using var office = await new ProposalOffice().Until("2026-11-20 10:00");
        Assert.IsType(outcome, await office.Answer(by, category: category, words: words, through: through));
        Assert.Null((await office.Proposal()).Last.Answer);
    }

    [Fact]
    public async Task Only_the_proposer_rates_by_the_link_and_only_what_was_answered()
    {
        using var office = await new ProposalOffice().Until("2026-11-20 10:00");
        Assert.IsType<ProposalOutcome.Ended>(await office.Rate("A"));
        await office.Answer();
        Assert.IsType<ProposalOutcome.Refused>(await office.Rate("A", by: Given.Doer));
        Assert.IsType<ProposalOutcome.Wrong>(await office.Rate("E"));
    }
}
