using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Projects;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Branches;

public static class BranchesEndpoints
{
    public static void MapBranches(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/branches", List).OnlyFor();
        routes.MapPage("/branches/{key}", (string key, HttpContext http, BranchDesk desk, CancellationToken cancel) =>
            Show(key, "", null, http, desk, cancel)).OnlyFor();
        routes.MapPost("/branches/{key}/appoint", Appoint).OnlyFor();
    }

    private static async Task<IResult> List(
        string? q, HttpContext http, OfficeReader offices, RecordReader<ProjectIssue> issues, TimeProvider time, CancellationToken cancel)
    {
        var (office, all) = (await offices.Read(cancel), await issues.Read(cancel));
        var projects = ProjectRow.All(office, all.Values, China.DateOf(time.GetUtcNow()));
        var view = BranchTreeView.Of(BranchNode.Trees(office, projects, all.Values), (q ?? "").Trim());
        return Page.Of<BranchesPage>(new { View = view, Frame = Frame.Of(http) });
    }

    private static async Task<IResult> Show(
        string key, string chosen, string? error, HttpContext http, BranchDesk desk, CancellationToken cancel)
    {
        var frame = Frame.Of(http);
        if (await desk.Find(key, frame.Visitor!.Email, cancel) is not { } view)
        {
            return new Trouble(StatusCodes.Status404NotFound, "没有这个支部", $"没有编号为 {key} 的支部，可能是编号有误。", "查看全部支部", "/branches").Page(frame);
        }

        var flash = error is null ? http.TakeFlash() : new Flash($"没有任命。{error}", IsError: true);
        var refused = view.Candidates.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status403Forbidden;
        return Page.Of<BranchPage>(
            new { View = view, Frame = frame, Flash = flash, Chosen = chosen, Error = error }, error is null ? StatusCodes.Status200OK : refused);
    }

    private static async Task<IResult> Appoint(
        string key, HttpContext http, Appointing appointing, OfficeReader offices, BranchDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var secretary = form["secretary"].ToString();
        return await appointing.Appoint(key, http.Visitor()!.Email, secretary, time.GetUtcNow(), cancel) switch
        {
            Outcome<Branch>.Done => http.SeeOther(Addresses.Branch(key), $"已任命{(await offices.Read(cancel)).NameOf(secretary)}为书记。"),
            Outcome<Branch>.Refused refused => await Show(key, secretary, refused.Reason, http, desk, cancel),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };
    }
}
