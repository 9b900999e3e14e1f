using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Lists;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Lists;

public static class ListsEndpoints
{
    public static void MapLists(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/lists", All).OnlyFor();
        routes.MapPage("/lists/{name}", Show).OnlyFor();
        routes.MapPage("/lists/{name}/roll-over", Preview).OnlyFor(Roles.Officer);
        routes.MapPost("/lists/{name}/roll-over", Apply).OnlyFor(Roles.Officer);
    }

    private static async Task<IResult> All(HttpContext http, ListDesk desk, CancellationToken cancel)
    {
        var (lists, today) = await desk.All(cancel);
        return Page.Of<ListsPage>(new { Lists = lists, Today = today, Frame = Frame.Of(http) });
    }

    private static async Task<IResult> Show(string name, HttpContext http, ListDesk desk, CancellationToken cancel)
    {
        var frame = Frame.Of(http);
        return await desk.Find(Written(name), frame.Visitor!.Email, cancel) is { } view
            ? Page.Of<ListPage>(new { View = view, Frame = frame, Flash = http.TakeFlash() })
            : new Trouble(StatusCodes.Status404NotFound, "没有这个清单", $"没有名为“{Written(name)}”的清单，可能是名称有误。", "查看全部清单", "/lists").Page(frame);
    }

    private static async Task<IResult> Preview(string name, HttpContext http, RollingOver rolling, TimeProvider time, CancellationToken cancel) =>
        await Look(Written(name), null, http, rolling, time, cancel);

    private static async Task<IResult> Apply(string name, HttpContext http, RollingOver rolling, TimeProvider time, CancellationToken cancel)
    {
        name = Written(name);
        var form = await http.Request.ReadFormAsync(cancel);
        return await rolling.Apply(name, http.Visitor()!.Email, form["fingerprint"].ToString(), time.GetUtcNow(), cancel) switch
        {
            Outcome<RollOver>.Done done => http.SeeOther(
                Addresses.List(done.Value.To.Name), $"已从“{name}”结转 {done.Value.Matters.Count} 项，已发邮件告知责任人。"),
            Outcome<RollOver>.Refused refused => await Look(name, refused.Reason, http, rolling, time, cancel),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };
    }

    /// <param name="refused">Why it was not done just now; null for who only looks.</param>
    private static async Task<IResult> Look(
        string name, string? refused, HttpContext http, RollingOver rolling, TimeProvider time, CancellationToken cancel)
    {
        var frame = Frame.Of(http);
        var status = refused is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        return await rolling.Preview(name, frame.Visitor!.Email, time.GetUtcNow(), cancel) switch
        {
            Outcome<RollOver>.Done done => Page.Of<RollOverPage>(
                new { Plan = done.Value, Frame = frame, Flash = refused is null ? null : new Flash(refused, IsError: true) }, status),
            Outcome<RollOver>.Refused no => new Trouble(
                StatusCodes.Status409Conflict, "不能结转", no.Reason, "查看全部清单", "/lists").Page(frame),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };
    }

    /// <summary>Servers leave a slash in an address as it was escaped.</summary>
    private static string Written(string name) => name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
