using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Offices;
using Sanwen.Core.Policies;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Dashboard;
using Sanwen.Web.Pages.People;
using Sanwen.Web.Rendering;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Waiting;

public static class WaitingEndpoints
{
    public static void MapWaiting(this IEndpointRouteBuilder routes) => routes.MapPage("/waiting", Show).OnlyFor();

    /// <summary>All that waits for who is signed in, and for whom that person stands in.</summary>
    private static async Task<IResult> Show(
        HttpContext http, OfficeReader offices, RoundReader rounds, WaitingDesk waiting, TimeProvider time, CancellationToken cancel)
    {
        var (visitor, now) = (http.Visitor()!.Email, time.GetUtcNow());
        var (office, open) = (await offices.Read(cancel), await rounds.Read(cancel));
        var items = await waiting.Find(visitor, visitor, office, open, now, cancel);
        var owed = OwnRound.Of(open.Owed(office), visitor, office, China.DateOf(now)).Select(r => Item(r, office.Policy));
        return Page.Of<WaitingPage>(new
        {
            Items = owed.Concat(items).OrderBy(i => i.Until ?? DateTimeOffset.MaxValue).ToList(),
            Now = now,
            Frame = Frame.Of(http),
        });
    }

    private static WaitingItem Item(OwnRound own, Policy policy)
    {
        var round = own.Round;
        var away = own.For is null ? "" : $"（代{own.For}）";
        var text = $"{When.Month(round.Month)}{policy.Of(round.Question).Title}：{round.Unanswered().Count} 项{away}";
        return new("待答复", text, round.DueAt, Addresses.Answer(round.Id));
    }
}
