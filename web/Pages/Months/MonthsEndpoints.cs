using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Months;

public static class MonthsEndpoints
{
    public static void MapMonths(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/months/current", (TimeProvider time) => Results.Redirect(Addresses.Month(YearMonth.Of(time.GetUtcNow())))).OnlyFor();
        routes.MapPage("/months/{month}", Show).OnlyFor();
    }

    private static async Task<IResult> Show(
        string month,
        string? question,
        int? page,
        HttpContext http,
        IStore store,
        OfficeReader offices,
        RoundReader rounds,
        TimeProvider time,
        CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (!YearMonth.TryParse(month, out var value) || await Find(store, value, now, cancel) is not { } found)
        {
            return new Trouble(
                StatusCodes.Status404NotFound, "没有这个月的记录", "这个月没有开展过一月三问，或者还没有到。", "查看本月", "/months/current").Page(Frame.Of(http));
        }

        var open = await rounds.Read(cancel);
        var all = open.Months.ContainsKey(value)
            ? open.Rounds.Values.Where(r => r.Month == value)
            : (await store.List<AskRound>(AskRound.Prefix(value), cancel)).Select(r => r.Value);
        var chosen = Questions.All.Where(q => q.Word() == question).Select(q => (Question?)q).FirstOrDefault();
        return Page.Of<MonthPage>(new
        {
            View = MonthView.Of(found, all, await offices.Read(cancel), chosen, page ?? 1, now),
            Previous = await Find(store, value.Previous, now, cancel) is null ? null : (YearMonth?)value.Previous,
            Next = await Find(store, value.Next, now, cancel) is null ? null : (YearMonth?)value.Next,
            Frame = Frame.Of(http),
        });
    }

    /// <summary>A month that was opened here, or the one that is about to be; null for any other.</summary>
    private static async Task<Month?> Find(IStore store, YearMonth value, DateTimeOffset now, CancellationToken cancel) =>
        (await store.Find<Month>(Month.IdOf(value), cancel))?.Value
        ?? (value == YearMonth.Of(now) || value == YearMonth.Of(now).Next ? new Month { Value = value } : null);
}
