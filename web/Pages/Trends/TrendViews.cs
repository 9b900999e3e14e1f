using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using Sanwen.Core.Time;
using Sanwen.Core.Trends;

namespace Sanwen.Web.Pages.Trends;

/// <summary>Puts the page of trends together.</summary>
public sealed class TrendViews(TrendDesk desk, OfficeReader offices, TimeProvider time)
{
    /// <param name="last">The last month shown; projects stand as of its end, or as of today while it runs.</param>
    public async Task<TrendView> Find(YearMonth last, TrendQuery query, TrendLinks links, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var day = links.Today < last.LastDay ? links.Today : last.LastDay;
        var office = await offices.Read(cancel);
        var lights = office.Policy.Lights;
        var trend = await desk.Find(last, query.Months, now, cancel);
        if (!trend.Units.Contains(query.Unit)) query = query with { Unit = "" };

        var compared = (query.Compared is { } month ? trend.Of(month) : null) ?? trend.Months.Select(m => m.Figures).LastOrDefault(f => f is not null);
        var projects = ProjectLine.Of(office.Projects.Values, day, lights);
        return new(
            query with { Compared = compared?.Month },
            links,
            day,
            trend,
            Glance.Of(trend, projects),
            compared,
            compared?.Units.By(query.Order) ?? [],
            projects,
            ProjectTotal.Of(projects.Select(p => p.Project), day, lights));
    }
}
