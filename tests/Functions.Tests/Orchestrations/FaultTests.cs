using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Orchestrations;
using Sanwen.Functions.Tests.Store;

namespace Sanwen.Functions.Tests.Orchestrations;

/// <summary>What becomes of the month when its parts fail at their worst moments: nothing lost, nothing twice.</summary>
public sealed class FaultTests(Azurite azurite)
{
    private static readonly DateTimeOffset Start = China.At(new(2026, 9, 1), new(8, 0));

    private static readonly string Round = AskRound.IdOf(new(2026, 9), Question.Plan, Facts.Doer(1));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_worker_killed_again_and_again_in_a_fan_out_of_500_loses_nothing_and_sends_nothing_twice()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(500), atOnce: 16);
        var post = new PostOffice();
        office.Sender = post.For;
        var reported = 0;
        office.After = (worker, _, _) =>
        {
            // after the work is done and before it is told: the worst moment
            if (Interlocked.Increment(ref reported) % 101 == 0) worker.Kill();
            return Task.CompletedTask;
        };

        await office.Live(China.At(new(2026, 9, 1), new(10, 0)));

        Assert.InRange(office.Hub.Workers, 4, 100);
        Assert.Equal(500, (await office.Store.List<AskRound>(cancel: Cancel)).Count);
        var mails = await office.Mails();
        Assert.Equal(500, mails.Count);
        Assert.Equal(post.Accepted.Distinct().Count(), post.Accepted.Count);

        // what else the killed workers were at may be cut off with a mail claimed, and waits for the sweep to say so
        var claimed = mails.Where(m => m.State == OutboxState.Claimed).Select(m => m.Mail.Id).ToList();
        Assert.InRange(claimed.Count, 0, (office.Hub.Workers - 1) * 16);
        Assert.Equal(mails.Select(m => m.Mail.Id).Order(), post.Accepted.Union(claimed).Order());
        Assert.All(mails.ExceptBy(claimed, m => m.Mail.Id), m => Assert.Equal(OutboxState.Sent, m.State));
    }

    [Fact]
    public async Task A_worker_killed_with_mails_on_their_way_leaves_them_unknown_and_nobody_sends_them_again()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(500), atOnce: 16);
        var post = new PostOffice { KillEvery = 97 };
        office.Sender = post.For;

        await office.Live(China.At(new(2026, 9, 1), new(10, 0)));
        office.Clock.Now += BackOff.Abandoned;
        await office.Engine.Housekeeping.SweepMails(office.Hub.Client, Cancel);
        await office.Hub.Run(office.Clock.Now);

        var mails = await office.Mails();
        var unknown = mails.Where(m => m.State == OutboxState.Unknown).ToList();
        Assert.Equal(500, mails.Count);
        Assert.Equal(500 - unknown.Count, mails.Count(m => m.State == OutboxState.Sent));

        // each kill cuts off at most what its worker had on its way
        Assert.InRange(unknown.Count, office.Hub.Workers - 1, (office.Hub.Workers - 1) * 16);
        Assert.Equal(post.Accepted.Count, post.Accepted.Distinct().Count());
        Assert.Empty(mails.Where(m => m.State == OutboxState.Sent).Select(m => m.Mail.Id).Except(post.Accepted));
    }

    [Fact]
    public async Task An_activity_that_throws_after_the_mail_was_accepted_leaves_it_unknown_and_is_not_sent_by_its_retry()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(1));
        var post = new PostOffice { ThrowAfterwards = 1 };
        office.Sender = post.For;

        await office.Live(China.At(new(2026, 9, 1), new(12, 0)));

        Assert.Single(post.Accepted);
        Assert.Equal(OutboxState.Unknown, Assert.Single(await office.Mails()).State);
    }

    [Fact]
    public async Task The_same_activity_run_twice_at_once_does_its_work_once()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(20), atOnce: 4);
        var post = new PostOffice();
        office.Sender = post.For;
        office.Before = async (worker, activity, instance) =>
        {
            if (activity == nameof(Activities.Advance)) await office.Engine.Clockwork.Advance(instance, office.Clock.Now, Cancel);
        };

        await office.Live(China.At(new(2026, 9, 10), new(0, 0)));

        var mails = await office.Mails();
        Assert.Equal([20, 20, 20, 20], mails.CountBy(m => m.Mail.Kind).OrderBy(k => k.Key).Select(k => k.Value));
        Assert.Equal(mails.Select(m => m.Mail.Id).Order(), post.Accepted.Order());
    }

    [Fact]
    public async Task An_activity_that_keeps_failing_for_a_while_is_tried_until_it_works()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(1));
        var failures = 0;
        office.Before = (_, activity, _) => activity == nameof(Activities.Advance) && failures++ < 5 ? throw new TimeoutException() : Task.CompletedTask;

        await office.Live(China.At(new(2026, 9, 1), new(10, 0)));

        Assert.Equal(OutboxState.Sent, Assert.Single(await office.Mails()).State);
    }

    [Fact]
    public async Task A_poke_before_the_instance_exists_does_no_harm_and_a_later_one_wakes_it()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(1));

        await office.Engine.Pokes.Send(office.Hub.Client, [Round], Cancel);
        await office.Hub.Run(office.Clock.Now);
        Assert.Empty(await office.Mails());

        await office.Live(China.At(new(2026, 9, 1), new(10, 0)));
        Assert.Equal(MailKind.Ask, Assert.Single(await office.Mails()).Mail.Kind);
    }

    [Fact]
    public async Task A_reply_ends_its_round_at_once_when_poked_and_at_its_next_wake_when_the_poke_is_lost()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(2));
        await office.Live(China.At(new(2026, 9, 1), new(10, 0)));
        Task Reply(int person) => office.Engine.Answering.Reply(
            AskRound.IdOf(new(2026, 9), Question.Plan, Facts.Doer(person)), Facts.Doer(person), [new($"{person:000}-01", "60", "按计划推进")], office.Clock.Now, Cancel);
        bool Runs(int person) => office.Hub.Instances.Single(
            i => i.Id == Orchestration.Of(AskRound.IdOf(new(2026, 9), Question.Plan, Facts.Doer(person))).Id).Running;

        await office.Do(() => Reply(1));
        await Reply(2);
        await office.Hub.Run(office.Clock.Now);
        Assert.Equal((false, true), (Runs(1), Runs(2)));

        await office.Live(China.At(new(2026, 9, 9), new(0, 0)));
        Assert.False(Runs(2));
        Assert.All(await office.Mails(), m => Assert.Equal(MailKind.Ask, m.Mail.Kind));
    }

    [Fact]
    public async Task What_a_task_hub_has_forgotten_the_daily_sweep_starts_again()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(5));
        await office.Live(China.At(new(2026, 9, 1), new(10, 0)));

        office.Hub.Forget();
        await office.Hub.Run(China.At(new(2026, 9, 4), new(8, 30)));
        await office.Engine.Housekeeping.Run(office.Hub.Client, Cancel);
        await office.Hub.Run(China.At(new(2026, 9, 4), new(12, 0)));

        var kinds = (await office.Mails()).Where(m => m.State == OutboxState.Sent).CountBy(m => m.Mail.Kind).ToDictionary();
        Assert.Equal(5, kinds[MailKind.Ask]);
        Assert.Equal(5, kinds[MailKind.Reminder]);
    }

    [Fact]
    public async Task Two_offices_clocks_writing_the_same_round_disagree_about_nothing()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(1));
        await office.Live(China.At(new(2026, 9, 1), new(10, 0)));
        office.Clock.Now = China.At(new(2026, 9, 3), new(9, 0));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => office.Hub.Worker.Do(nameof(Activities.Advance), $"[\"{Round}\"]")));

        Assert.Equal([MailKind.Ask, MailKind.Reminder], (await office.Mails()).Select(m => m.Mail.Kind));
    }
}
