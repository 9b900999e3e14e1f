using Sanwen.Core.Bulletins;
using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Trends;

/// <summary>Finds what months came to: in the bulletins as sent, as those of open months would stand, and in lists of the time before.</summary>
public sealed class TrendDesk(IStore store, BulletinDesk bulletins, RecordReader<Bulletin> sent, RecordReader<MonthHistory> history)
{
    /// <param name="last">The last month asked for; months after it are left out, even where they have begun.</param>
    /// <param name="most">How many months at most.</param>
    public async Task<Trend> Find(YearMonth last, int most, DateTimeOffset now, CancellationToken cancel = default)
    {
        var known = (await sent.Read(cancel).ConfigureAwait(false)).Values.Select(MonthFigures.Of).ToList();
        var months = await store.List<Month>(Month.Prefix, cancel).ConfigureAwait(false);
        foreach (var month in months.Select(m => m.Value).Where(m => m.ClosedAt is null && m.Value <= last && m.Value <= YearMonth.Of(now)))
        {
            if (await bulletins.Find(month.Value, now, cancel).ConfigureAwait(false) is { } running) known.Add(MonthFigures.Of(running));
        }

        var imported = await history.Read(cancel).ConfigureAwait(false);
        return Trend.Of(known.Concat(MonthFigures.Of(imported.Values)), last, most);
    }

    /// <summary>The figures of one month; null where nothing is known of it.</summary>
    public async Task<MonthFigures?> Find(YearMonth month, DateTimeOffset now, CancellationToken cancel = default) =>
        (await Find(month, Trend.FewestMonths, now, cancel).ConfigureAwait(false)).Last;
}
