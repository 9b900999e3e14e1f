using Sanwen.Core.Approvals;
using Sanwen.Core.Backups;
using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using static Sanwen.Local.Tests.Engine.LivingOffice;

namespace Sanwen.Local.Tests.Engine;

public sealed class MonthLifeTests
{
    private static readonly YearMonth September = new(2026, 9);

    private static readonly string Silent = AskRound.IdOf(September, Question.Result, Jia);

    private static readonly string Naming = Approval.NamingId(Silent);

    [Fact]
    public async Task Running_everything_twice_at_every_moment_sends_nothing_twice()
    {
        using var once = await new LivingOffice("2026-09-01 00:00").Settled();
        using var twice = await new LivingOffice("2026-09-01 00:00").Settled();
        await once.Until("2026-10-16 12:00");
        foreach (var day in Enumerable.Range(0, 46).Select(d => new DateOnly(2026, 9, 1).AddDays(d)))
        {
            await twice.Until($"{day:yyyy-MM-dd} 12:00");
            Assert.Equal(0, await twice.Clockwork.RunDue(twice.Now, Cancel));
            foreach (var month in await twice.Store.List<Month>(cancel: Cancel)) await twice.Clockwork.Advance(month.Value.Id, twice.Now, Cancel);
            foreach (var round in await twice.Store.List<AskRound>(cancel: Cancel)) await twice.Clockwork.Advance(round.Value.Id, twice.Now, Cancel);
        }

        Assert.NotEmpty(await once.Mails());
        Assert.Equal(await once.Mails(), await twice.Mails());
    }

    [Fact]
    public async Task An_opening_that_was_cut_off_is_finished_without_asking_anybody_twice()
    {
        using var office = await new LivingOffice("2026-09-01 00:00").Settled();
        await office.Clockwork.EnsureMonth(office.Now, Cancel);
        var at = At("2026-09-01 09:00");
        var opening = new Opening(Question.Plan, at, At("2026-09-04 18:00"), OpeningState.Opening);
        var month = (await office.Store.Find<Month>(Month.IdOf(September), Cancel))!;
        var facts = await office.Offices.Read(Cancel);
        var first = AskRounds.Open(facts, September, opening, Jia)!;
        await office.Store.Commit(new Change().Put(month, month.Value with { Openings = [opening] }), Cancel);
        await office.Store.Commit(new Change().Add(first.Round, first.Notes).Send(first.Mails), Cancel);

        await office.Until("2026-09-01 10:00");

        Assert.Equal(["ask jia A-1+A-2", "ask yi B-1"], await office.Mails());
        Assert.Equal(OpeningState.Open, (await office.Store.Find<Month>(Month.IdOf(September), Cancel))!.Value.OpeningOf(Question.Plan)!.State);
    }

    [Fact]
    public async Task The_principal_leader_decides_once_and_the_bulletin_names_what_was_decided()
    {
        using var office = await new LivingOffice("2026-09-28 08:00").Settled();
        await office.Until("2026-10-13 09:00");

        var first = await office.Deciding.Decide(Naming, Principal, true, "", office.Now, Cancel);
        var second = await office.Deciding.Decide(Naming, Principal, false, "", office.Now, Cancel);
        await office.Until("2026-10-15 09:00");
        var bulletin = await office.Bulletins.Find(September, office.Now, Cancel);

        Assert.IsType<DecideOutcome.Decided>(first);
        Assert.Equal(Verdict.Approved, Assert.IsType<DecideOutcome.Ended>(second).Approval.Ruling!.Verdict);
        Assert.False(bulletin!.Provisional);
        Assert.Equal(["A-1", "A-2"], bulletin.Named.Select(n => n.Matter.Id));
        Assert.Equal(["bulletin leader ", "bulletin principal "], await office.Mails(MailKind.Bulletin));
    }

    [Fact]
    public async Task A_reply_withdraws_the_question_of_naming_and_ends_the_ladder()
    {
        using var office = await new LivingOffice("2026-09-28 08:00").Settled();
        await office.Until("2026-10-13 10:00");
        var outcome = await office.Answering.Reply(Silent, Jia, [new("A-1", "60", "补报"), new("A-2", "70", "补报")], office.Now, Cancel);

        Assert.Equal((2, 0), outcome is ReplyOutcome.Taken taken ? (taken.Answered, taken.Open) : default);
        Assert.Equal(Verdict.Withdrawn, (await office.Store.Find<Approval>(Naming, Cancel))!.Value.Ruling!.Verdict);
        Assert.Null((await office.Store.Find<AskRound>(Silent, Cancel))!.Value.WakeAt);
        Assert.Equal(70, (await office.MatterOf("A-2")).Progress);
    }

    [Fact]
    public async Task Who_says_nothing_names_nobody_and_after_the_bulletin_no_reply_is_taken()
    {
        using var office = await new LivingOffice("2026-09-28 08:00").Settled();
        await office.Until("2026-10-15 10:00");

        var late = await office.Answering.Reply(Silent, Jia, [new("A-1", "60", "补报")], office.Now, Cancel);

        Assert.Equal(Verdict.Lapsed, (await office.Store.Find<Approval>(Naming, Cancel))!.Value.Ruling!.Verdict);
        Assert.Empty((await office.Bulletins.Find(September, office.Now, Cancel))!.Named);
        Assert.IsType<ReplyOutcome.Refused>(late);
    }

    [Fact]
    public async Task Nobody_else_can_answer_a_persons_round()
    {
        using var office = await new LivingOffice("2026-09-28 08:00").Settled();
        await office.Until("2026-09-28 10:00");

        Assert.IsType<ReplyOutcome.Refused>(await office.Answering.Reply(Silent, Yi, [new("A-1", "60", "代答")], office.Now, Cancel));
        Assert.Equal(50, (await office.MatterOf("A-1")).Progress);
    }

    [Fact]
    public async Task Every_journal_verifies_after_two_months_of_work()
    {
        using var office = await new LivingOffice("2026-09-01 00:00").Settled();
        await office.Until("2026-10-30 12:00");

        var check = new ChainCheck();
        await foreach (var line in office.Store.Read(Cancel)) check.See(line);

        Assert.Empty(check.End());
        Assert.NotEqual(0, check.Journals);
    }
}
