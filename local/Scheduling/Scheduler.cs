using Sanwen.Core.Engine;
using Sanwen.Core.Stores;
using Sanwen.Local.Mails;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Scheduling;

/// <summary>
/// Advances what is due and sends what is queued, as long as the host runs. The two take their turns apart from each
/// other: a mail server that does not answer must not hold up the month.
/// </summary>
/// <param name="poke">To be poked after facts were written that an instance waits for.</param>
public sealed class Scheduler(
    Clockwork clockwork,
    IStore store,
    MailPump pump,
    CalendarWatch calendar,
    ClockWatch past,
    Poke poke,
    Hindrances hindrances,
    TimeProvider clock,
    ILogger<Beat> log) : BackgroundService
{
    private readonly Poke _queued = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // the host would wait for a first turn that is run here
        await Task.Yield();
        var work = new Beat("the month", Advance, poke, hindrances, clock, log);
        var mails = new Beat("the mails", Send, _queued, hindrances, clock, log);
        await Task.WhenAll(work.Run(stoppingToken), mails.Run(stoppingToken));
    }

    private async Task<DateTimeOffset?> Advance(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        calendar.Look(now);
        await past.Look(now, stop);
        try
        {
            await clockwork.EnsureMonth(now, stop);
            await clockwork.RunDue(now, stop);
        }
        finally
        {
            _queued.Now();
        }

        return await store.NextWake(stop);
    }

    private async Task<DateTimeOffset?> Send(CancellationToken stop)
    {
        await pump.Run(stop);
        return null;
    }
}
