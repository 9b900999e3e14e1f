using Microsoft.DurableTask.Client;
using Sanwen.Core.Engine;
using Sanwen.Core.Months;
using Sanwen.Core.Time;

namespace Sanwen.Functions.Orchestrations;

/// <summary>Makes sure that the current month exists and is lived.</summary>
public sealed class MonthWatch(Clockwork clockwork, Pokes pokes, TimeProvider clock)
{
    private DateOnly _seen;

    /// <summary>Once a day and process: the first visitor of a new installation need not wait for the daily timer.</summary>
    public async Task Look(DurableTaskClient client, CancellationToken cancel = default)
    {
        var today = China.DateOf(clock.GetUtcNow());
        if (_seen == today) return;
        await Ensure(client, cancel);
        _seen = today;
    }

    public async Task Ensure(DurableTaskClient client, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        await clockwork.EnsureMonth(now, cancel);
        await pokes.Start(client, [Month.IdOf(YearMonth.Of(now))], cancel);
    }
}
