using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Matters;

public static class MattersEndpoints
{
    public static void MapMatters(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/matters/{key}", (string key, HttpContext http, MatterDesk desk, CancellationToken cancel) =>
            Show(key, MatterForm.None, http, desk, cancel)).OnlyFor();
        routes.MapPost("/matters/{key}/apply", Apply).OnlyFor();
        routes.MapPost("/matters/{key}/decide", Decide).OnlyFor();
        routes.MapPost("/matters/{key}/ask", Ask).OnlyFor();
        routes.MapPost("/matters/{key}/reopen", Reopen).OnlyFor();
    }

    private static async Task<IResult> Show(string key, MatterForm form, HttpContext http, MatterDesk desk, CancellationToken cancel)
    {
        var frame = Frame.Of(http);
        if (await desk.Find(key, frame.Visitor!.Email, cancel) is not { } view)
        {
            return new Trouble(StatusCodes.Status404NotFound, "没有这个事项", $"没有编号为 {key} 的事项，可能是编号有误。", "查看全部事项", "/?mine=0").Page(frame);
        }

        var status = form.Error.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return Page.Of<MatterPage>(new { View = view, Form = form, Frame = frame, Flash = http.TakeFlash() }, status);
    }

    private static async Task<IResult> Apply(
        string key, HttpContext http, Applying applying, OfficeReader offices, MatterDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var sent = await http.Request.ReadFormAsync(cancel);
        if (!Enum.TryParse<ApprovalKind>(sent["kind"], ignoreCase: true, out var kind)) return Results.BadRequest();
        var form = MatterForm.Read(kind.ToString(), sent);
        var to = form["to"].Length > 0 ? form["to"] : null;
        var outcome = await applying.Apply(
            key, http.Visitor()!.Email, new(kind, form["reason"], form.Day("due"), to), time.GetUtcNow(), cancel);
        if (outcome is not Outcome<Approval>.Done done) return await Refuse(outcome, form, key, http, desk, cancel);

        var office = await offices.Read(cancel);
        var deciders = string.Join('、', done.Value.Deciders.Select(office.NameOf));
        return http.SeeOther(Addresses.Matter(key), $"已提交{ApprovalRules.Name(kind)}申请，已发邮件请 {deciders} 决定。");
    }

    private static async Task<IResult> Decide(
        string key, HttpContext http, Deciding deciding, OfficeReader offices, MatterDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var sent = await http.Request.ReadFormAsync(cancel);
        var form = MatterForm.Read(sent["approval"].ToString(), sent);
        var outcome = await deciding.Decide(
            form.Name, http.Visitor()!.Email, form["verdict"] == "approve", form["reason"], time.GetUtcNow(), cancel);
        var office = await offices.Read(cancel);
        return outcome switch
        {
            DecideOutcome.Decided decided => http.SeeOther(Addresses.Matter(key), DecisionText.Of(decided.Approval, office, own: true)),
            DecideOutcome.Ended ended => http.SeeOther(Addresses.Matter(key), DecisionText.Of(ended.Approval, office, own: false)),
            DecideOutcome.ReasonMissing => await Show(key, form with { Error = DecisionText.ReasonMissing }, http, desk, cancel),
            DecideOutcome.Refused refused => await Show(key, form with { Error = refused.Reason }, http, desk, cancel),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }

    private static async Task<IResult> Ask(
        string key, HttpContext http, Assigning assigning, MatterDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var form = MatterForm.Read("ask", await http.Request.ReadFormAsync(cancel));
        if (form.Day("answerBy") is not { } day) return await Show(key, form with { Error = "请选择答复期限。" }, http, desk, cancel);
        var outcome = await assigning.DirectAsk(key, http.Visitor()!.Email, form["words"], day, time.GetUtcNow(), cancel);
        return outcome is Outcome<Assignment>.Done
            ? http.SeeOther(Addresses.Matter(key), "已直接问到责任人，抄送其单位负责人和分管领导。")
            : await Refuse(outcome, form, key, http, desk, cancel);
    }

    private static async Task<IResult> Reopen(
        string key, HttpContext http, Reopening reopening, MatterDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var form = MatterForm.Read("reopen", await http.Request.ReadFormAsync(cancel));
        var outcome = await reopening.Reopen(key, http.Visitor()!.Email, form["reason"], time.GetUtcNow(), cancel);
        return outcome is Outcome<Matter>.Done
            ? http.SeeOther(Addresses.Matter(key), "已重新开启。")
            : await Refuse(outcome, form, key, http, desk, cancel);
    }

    private static Task<IResult> Refuse<T>(
        Outcome<T> outcome, MatterForm form, string key, HttpContext http, MatterDesk desk, CancellationToken cancel) =>
        Show(key, form with { Error = ((Outcome<T>.Refused)outcome).Reason }, http, desk, cancel);
}
