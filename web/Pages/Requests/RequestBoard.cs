using Sanwen.Core.Offices;
using Sanwen.Core.Requests;
using Sanwen.Core.Time;
using Sanwen.Web.Pages.Dashboard;

namespace Sanwen.Web.Pages.Requests;

/// <summary>The part of the list of requests that one page shows, and the figures of the channel that it is of.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">How many were found on all pages.</param>
public sealed record RequestBoard(
    RequestQuery Query, RequestFigures Figures, IReadOnlyList<Request> Rows, int Page, int Total, IReadOnlyList<Choice> Channels, Office Office, DateTimeOffset Now)
{
    public const int Size = 50;

    public static RequestBoard Of(IEnumerable<Request> requests, Office office, RequestQuery query, string visitor, DateTimeOffset now)
    {
        var all = requests.Where(r => query.Channel.Length == 0 || r.Channel == query.Channel).ToList();
        var words = query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var acts = office.ActsFor(visitor, China.DateOf(now));
        var found = all.FindAll(r => (query.State is null || r.State == query.State)
            && query.Show?.Has(r, now) != false
            && (!query.Mine || IsOf(r, acts))
            && Array.TrueForAll(words, w => $"{r.Number}\n{r.Subject}\n{r.Community}".Contains(w, StringComparison.OrdinalIgnoreCase)));
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (found.Count + Size - 1) / Size));
        var choices = office.Policy.Requests.Channels.Select(c => new Choice(c.Key, c.Name)).ToList();
        return new(query, RequestFigures.Of(all, now), [.. Sorted(found).Skip((page - 1) * Size).Take(Size)], page, found.Count, choices, office, now);
    }

    /// <summary>The address of what a figure counts.</summary>
    public string Leads(RequestShow show) => new RequestQuery { Channel = Query.Channel, Show = show }.Address;

    private static bool IsOf(Request request, IReadOnlySet<string> acts) =>
        (request.Handler is { } handler && acts.Contains(handler) && RequestFigures.IsOpen(request)) || (request.Offer is { } offer && acts.Contains(offer.To));

    /// <summary>Open ones first, the soonest due before the others; then the latest received.</summary>
    private static IEnumerable<Request> Sorted(IEnumerable<Request> requests) => requests
        .OrderBy(r => !RequestFigures.IsOpen(r))
        .ThenBy(r => RequestFigures.IsOpen(r) ? r.DueAt : DateTimeOffset.MaxValue)
        .ThenByDescending(r => r.ReceivedAt)
        .ThenBy(r => r.Number, StringComparer.Ordinal);
}
