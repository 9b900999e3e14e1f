using Sanwen.Core.Bulletins;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;
using Sanwen.Core.Trends;

namespace Sanwen.Web.Pages.Trends;

/// <summary>Looks behind the figures of a month.</summary>
public sealed class TraceViews(TrendDesk desk, BulletinDesk bulletins, OfficeReader offices, TimeProvider time)
{
    /// <summary>Null when nothing is known of the month.</summary>
    public async Task<TraceView?> Find(YearMonth month, TraceQuery query, TrendLinks links, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (await desk.Find(month, now, cancel) is not { } figures) return null;
        var trace = figures.Traced ? await bulletins.FindTrace(month, now, cancel) : null;
        if (trace is null) return new(figures, query, links, false, [], 0, []);

        var office = await offices.Read(cancel);
        if (query.People)
        {
            var people = trace.BurdenOf(query.Unit).Select(p => new TracedPerson(p.Person, office.NameOf(p.Person), p)).ToList();
            return new(figures, query, links, true, [], people.Count, people);
        }

        var all = (query.Answers is null ? Lit(trace, query) : Asked(trace, query, office)).ToList();
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (all.Count + TraceView.Size - 1) / TraceView.Size));
        var shown = all.Skip((page - 1) * TraceView.Size).Take(TraceView.Size).Select(r => AsNow(r, office, links.Today));
        return new(figures, query with { Page = page }, links, true, [.. shown], all.Count, []);
    }

    private static IEnumerable<TraceRow> Lit(BulletinTrace trace, TraceQuery query) =>
        trace.LitBy(query.Unit, query.Light, query.Overdue).OrderBy(m => m.Light).ThenBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => new TraceRow(m.Key, null, m.Unit, m.Light, null));

    private static IEnumerable<TraceRow> Asked(BulletinTrace trace, TraceQuery query, Office office) =>
        trace.AskedBy(query.Unit, query.Question, query.Answers!.Value)
            .Select(a => new TraceRow(a.Key, null, UnitMonth.Named(a.Of.Unit), null, null, (office.NameOf(a.Of.Person), a.Of.Question, a.Of.State)));

    private static TraceRow AsNow(TraceRow row, Office office, DateOnly today) => office.Matters.TryGetValue(row.Key, out var matter)
        ? row with { Title = matter.Title, Now = Standing.Of(matter, today, office.Policy.Lights).Light }
        : row;
}
