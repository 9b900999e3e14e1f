using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Issues;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Issues;

public static class IssuesEndpoints
{
    public static void MapIssues(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/issues", List).OnlyFor();
        routes.MapPage("/issues/{key}", (string key, HttpContext http, IssueDesk desk, CancellationToken cancel) =>
            Show(key, IssueForm.None, http, desk, cancel)).OnlyFor();
        routes.MapPost("/issues/{key}", Take).OnlyFor();
    }

    private static async Task<IResult> List(
        HttpContext http, OfficeReader offices, RecordReader<ProjectIssue> issues, TimeProvider time, CancellationToken cancel)
    {
        var office = await offices.Read(cancel);
        var list = IssueList.Of((await issues.Read(cancel)).Values, office, IssueQuery.Read(http.Request.Query));
        return Page.Of<IssuesPage>(new { List = list, Now = time.GetUtcNow(), Frame = Frame.Of(http) });
    }

    private static async Task<IResult> Show(string key, IssueForm form, HttpContext http, IssueDesk desk, CancellationToken cancel)
    {
        var frame = Frame.Of(http);
        if (await desk.Find(key, frame.Visitor!.Email, cancel) is not { } view)
        {
            return new Trouble(StatusCodes.Status404NotFound, "没有这个问题", $"没有编号为 {key} 的问题，可能是编号有误。", "查看全部问题", "/issues").Page(frame);
        }

        var status = (form.Error, view.Offer.IsEmpty) switch
        {
            (null, _) => StatusCodes.Status200OK,
            (_, true) => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        var flash = form.Error is { } error ? new Flash($"没有记录。{error}", IsError: true) : http.TakeFlash();
        return Page.Of<IssuePage>(new { View = view, Form = form, Frame = frame, Flash = flash }, status);
    }

    private static async Task<IResult> Take(string key, HttpContext http, IssueHand hand, IssueDesk desk, CancellationToken cancel)
    {
        var form = IssueForm.Read(await http.Request.ReadFormAsync(cancel));
        if (form.Deed is not { } deed) return Results.BadRequest();

        var visitor = http.Visitor()!.Email;
        return await hand.Take(key, form.Number, visitor, deed, form, cancel) switch
        {
            IssueOutcome.Done => http.SeeOther(Addresses.Issue(key), IssueTexts.Done(deed, (await desk.Find(key, visitor, cancel))!)),
            IssueOutcome.Ended ended => http.SeeOther(Addresses.Issue(key), $"没有记录：已有结果。{ended.Words}"),
            IssueOutcome.WordsMissing => await Show(key, form with { Error = IssueTexts.WordsMissing }, http, desk, cancel),
            IssueOutcome.Refused refused => await Show(key, form with { Error = refused.Reason }, http, desk, cancel),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };
    }
}
