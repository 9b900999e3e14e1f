using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Calls;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Calls;

public static class CallsEndpoints
{
    public static void MapCalls(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/calls", List).OnlyFor();
        routes.MapNewCall();
        routes.MapPage("/calls/{key}", (string key, HttpContext http, CallDesk desk, CancellationToken cancel) =>
            Show(key, CallForm.None, http, desk, cancel)).OnlyFor();
        routes.MapPost("/calls/{key}", Take).OnlyFor();
        Enter(routes, CallTask.Nominate);
        Enter(routes, CallTask.Score);
    }

    private static void Enter(IEndpointRouteBuilder routes, CallTask task) =>
        routes.MapPage($"/calls/{{key}}/{QueryWords.Word(task)}", (string key, HttpContext http, CallLinkDesk desk, CancellationToken cancel) =>
            desk.Enter(key, task, http.Request.Query.Text("for"), http.Visitor()!.Email, cancel)).OnlyFor();

    private static async Task<IResult> List(HttpContext http, RecordReader<Call> calls, CancellationToken cancel)
    {
        var all = (await calls.Read(cancel)).Values.OrderBy(c => c.State >= CallState.Granted).ThenByDescending(c => c.OpensOn).ToList();
        return Page.Of<CallList>(new { Calls = all, Frame = Frame.Of(http), Flash = http.TakeFlash() });
    }

    private static async Task<IResult> Show(string key, CallForm form, HttpContext http, CallDesk desk, CancellationToken cancel)
    {
        var frame = Frame.Of(http);
        if (await desk.Find(key, frame.Visitor!.Email, cancel) is not { } view)
        {
            return new Trouble(StatusCodes.Status404NotFound, "没有这次竞标", $"没有编号为 {key} 的竞标，可能是编号有误。", "查看全部竞标", "/calls").Page(frame);
        }

        var flash = form.Error is { } error ? new Flash($"没有记录。{error}", IsError: true) : http.TakeFlash();
        var status = (form.Error, view.MayDecide) switch
        {
            (null, _) => StatusCodes.Status200OK,
            (_, true) => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status403Forbidden,
        };
        return Page.Of<CallPage>(new { View = view, Form = form, Frame = frame, Flash = flash }, status);
    }

    private static async Task<IResult> Take(string key, HttpContext http, CallDesk desk, Granting granting, TimeProvider time, CancellationToken cancel)
    {
        var (form, visitor) = (CallForm.Read(await http.Request.ReadFormAsync(cancel)), http.Visitor()!.Email);
        if (await desk.Find(key, visitor, cancel) is not { } view) return await Show(key, form, http, desk, cancel);
        return await granting.Decide(key, visitor, form.Grants(view.Call), form.Value("words"), time.GetUtcNow(), cancel) switch
        {
            Outcome<Call>.Done => http.SeeOther(Addresses.Call(key), "已记录决定，支持的项目已转为督办事项，申报人会收到邮件。"),
            Outcome<Call>.Refused refused => await Show(key, form with { Error = refused.Reason }, http, desk, cancel),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };
    }
}
