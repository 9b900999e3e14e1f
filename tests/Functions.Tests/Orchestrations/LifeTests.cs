using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Orchestrations;
using Sanwen.Functions.Tests.Store;

namespace Sanwen.Functions.Tests.Orchestrations;

public sealed class LifeTests(Azurite azurite)
{
    private static readonly DateTimeOffset Start = China.At(new(2026, 9, 1), new(8, 0));

    private static readonly string Round = AskRound.IdOf(new(2026, 9), Question.Plan, Facts.Doer(1));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_often_it_is_poked_its_history_stays_short_and_its_time_comes()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(1));
        await office.Live(China.At(new(2026, 9, 1), new(10, 0)));
        var round = office.Hub.Instances.Single(i => i.Id == Orchestration.Of(Round).Id);

        for (var i = 0; i < 3 * Life.MostTurns; i++)
        {
            await office.Engine.Pokes.Send(office.Hub.Client, [Round], Cancel);
            await office.Hub.Run(office.Clock.Now);
            Assert.InRange(round.Length, 0, 12 * Life.MostTurns);
        }

        Assert.InRange(round.Executions, 3, 4);
        await office.Live(China.At(new(2026, 9, 3), new(9, 1)));
        Assert.Equal(2, (await office.Mails()).Count);
    }

    [Fact]
    public async Task Pokes_that_come_together_are_worth_two_turns_at_most()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(1));
        await office.Live(China.At(new(2026, 9, 1), new(10, 0)));
        var turns = 0;
        office.Before = (_, activity, _) => Task.FromResult(activity == nameof(Activities.Advance) ? turns++ : 0);

        for (var i = 0; i < 20; i++) await office.Engine.Pokes.Send(office.Hub.Client, [Round], Cancel);
        await office.Hub.Run(office.Clock.Now);

        Assert.InRange(turns, 1, 2);
    }

    [Fact]
    public async Task A_month_s_history_stays_short_however_many_are_asked()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(120), atOnce: 16);

        await office.Live(China.At(new(2026, 9, 1), new(10, 0)));

        Assert.Equal(120, office.Hub.Instances.Count(i => i.Name == nameof(AskRoundOrchestrator)));
        Assert.InRange(office.Hub.Instances.Single(i => i.Id == "month-2026-09").Length, 1, 60);
    }

    [Fact]
    public async Task Old_orchestrations_are_purged_a_day_at_a_time_from_where_the_last_purge_stopped()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(1));
        async Task<IEnumerable<DateTimeOffset?>> Purge(DateOnly day)
        {
            office.Clock.Now = China.At(day, new(8, 30));
            office.Hub.Client.Purges.Clear();
            await office.Engine.Housekeeping.Purge(office.Hub.Client, Cancel);
            return office.Hub.Client.Purges.Select(p => p.CreatedFrom);
        }

        static DateTimeOffset? Kept(DateOnly day) => China.StartOf(day) - Housekeeping.Kept;

        Assert.Equal([Kept(new(2026, 8, 31))], await Purge(new(2026, 9, 1)));
        Assert.Empty(await Purge(new(2026, 9, 1)));
        Assert.Equal([Kept(new(2026, 9, 1)), Kept(new(2026, 9, 2)), Kept(new(2026, 9, 3))], await Purge(new(2026, 9, 4)));
        Assert.All(office.Hub.Client.Purges, p => Assert.Equal(TimeSpan.FromDays(1), p.CreatedTo - p.CreatedFrom));
    }

    [Fact]
    public async Task A_mail_that_nobody_sends_is_sent_after_the_daily_sweep()
    {
        using var office = await VirtualOffice.Open(azurite, Start, Facts.Of(1));
        await office.Engine.Clockwork.EnsureMonth(Start, Cancel);
        await office.Engine.Clockwork.RunDue(China.At(new(2026, 9, 1), new(9, 0)), Cancel);
        Assert.Equal(OutboxState.Queued, Assert.Single(await office.Mails()).State);

        await office.Engine.Housekeeping.Run(office.Hub.Client, Cancel);
        await office.Hub.Run(office.Clock.Now);

        Assert.Equal(OutboxState.Sent, Assert.Single(await office.Mails()).State);
    }
}
