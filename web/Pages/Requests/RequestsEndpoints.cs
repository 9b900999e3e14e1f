using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.Requests;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Public.Requests;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Requests;

/// <summary>The pages for who is signed in: nothing about residents is on them. The handler goes on to the page of the link.</summary>
public static class RequestsEndpoints
{
    public static void MapRequests(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/requests", List).OnlyFor();
        routes.MapPage("/requests/new/{channel}", (string channel, HttpContext http, AskDesk desk, CancellationToken cancel) =>
            desk.Form(channel, Frame.Of(http), cancel)).OnlyFor();
        routes.MapPost("/requests/new/{channel}", async (string channel, HttpContext http, AskDesk desk, CancellationToken cancel) =>
            await desk.Take(channel, await http.Request.ReadFormAsync(cancel), Frame.Of(http), cancel))
            .OnlyFor()
            .TakesUpTo(AskEndpoints.MostBytes(routes));
        routes.MapPage("/requests/{number}", Show).OnlyFor();
        routes.MapPost("/requests/{number}", Claim).OnlyFor();
        routes.MapPage("/requests/{number}/handle", Enter).OnlyFor();
    }

    private static async Task<IResult> List(
        HttpContext http, OfficeReader offices, RecordReader<Request> requests, TimeProvider time, CancellationToken cancel)
    {
        var (office, frame) = (await offices.Read(cancel), Frame.Of(http));
        var board = RequestBoard.Of((await requests.Read(cancel)).Values, office, RequestQuery.Read(http.Request.Query), frame.Visitor!.Email, time.GetUtcNow());
        return Page.Of<RequestsPage>(new { Board = board, Open = IntakeRules.Open(office).ToList(), Frame = frame, Flash = http.TakeFlash() });
    }

    private static async Task<IResult> Show(string number, HttpContext http, IStore store, OfficeReader offices, TimeProvider time, CancellationToken cancel)
    {
        var frame = Frame.Of(http);
        if (await store.Find<Request>(Request.IdOf(number), cancel) is not { } stored)
        {
            return new Trouble(StatusCodes.Status404NotFound, "没有这件诉求", $"没有编号为 {number} 的诉求，可能是编号有误。", "查看全部诉求", "/requests").Page(frame);
        }

        var journal = await store.Journal(stored.Value.Id, cancel);
        return Page.Of<RequestPage>(new
        {
            Request = stored.Value,
            Office = await offices.Read(cancel),
            Journal = journal.Reverse().ToList(),
            Now = time.GetUtcNow(),
            Frame = frame,
            Flash = http.TakeFlash(),
        });
    }

    private static async Task<IResult> Claim(string number, HttpContext http, Serving serving, TimeProvider time, CancellationToken cancel) =>
        (await http.Request.ReadFormAsync(cancel))["do"] != "claim" ? Results.BadRequest()
        : await serving.Claim(Request.IdOf(number), http.Visitor()!.Email, time.GetUtcNow(), cancel) is Outcome<Request>.Refused refused
            ? http.SeeOther(Addresses.Request(number), $"没有认领。{refused.Reason}")
            : http.SeeOther(Addresses.Request(number), "已认领，由您办理。");

    /// <summary>Opens the handler's page to who handles the request, or is asked to take it over.</summary>
    private static async Task<IResult> Enter(
        string number, HttpContext http, IStore store, OfficeReader offices, LinkSigner signer, TimeProvider time, CancellationToken cancel)
    {
        if (await store.Find<Request>(Request.IdOf(number), cancel) is not { } stored) return Results.NotFound();
        var (office, visitor, now) = (await offices.Read(cancel), http.Visitor()!.Email, time.GetUtcNow());
        if (!Serving.MayHandle(stored.Value, visitor, office, now) && !Serving.MayTake(stored.Value, visitor, office, now))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        return Results.Redirect(Addresses.Link(LinkPurpose.Serve, signer.Sign(new(LinkPurpose.Serve, stored.Value.Id, visitor, now.AddDays(1)))));
    }
}
