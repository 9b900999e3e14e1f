using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.People;
using Sanwen.Core.Ratings;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Ratings;

public static class RatingsEndpoints
{
    public static void MapRatings(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/ratings", List).OnlyFor();
        routes.MapPage("/ratings/{rubric}", (string rubric, string? period, HttpContext http, RatingDesk desk, CancellationToken cancel) =>
            Show(rubric, period, null, http, desk, cancel)).OnlyFor();
        routes.MapPage("/ratings/{rubric}/{subject}", Subject).OnlyFor();
        routes.MapPage("/commendations/{rubric}", Commended).OnlyFor();
        routes.MapPost("/ratings/{rubric}", Act).OnlyFor(Roles.Officer);
    }

    private static async Task<IResult> List(HttpContext http, RatingDesk desk, CancellationToken cancel) =>
        Page.Of<RatingsPage>(new { Rubrics = await desk.All(http.Visitor()!, cancel), Frame = Frame.Of(http) });

    private static async Task<IResult> Show(
        string rubric, string? period, string? error, HttpContext http, RatingDesk desk, CancellationToken cancel)
    {
        if (await desk.Find(rubric, Read(period), http.Visitor()!, cancel) is not { } view) return NoRubric(rubric, http);
        var flash = error is null ? http.TakeFlash() : new Flash(error, IsError: true);
        var status = error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page.Of<RubricPage>(new { View = view, Frame = Frame.Of(http), Flash = flash }, status);
    }

    private static async Task<IResult> Commended(string rubric, string? period, HttpContext http, RatingDesk desk, CancellationToken cancel) =>
        await desk.Find(rubric, Read(period), http.Visitor()!, cancel) is { } view
            ? Page.Of<CommendationsPage>(new { View = view, Frame = Frame.Of(http) })
            : NoRubric(rubric, http);

    private static async Task<IResult> Subject(
        string rubric, string subject, string? period, HttpContext http, RatingDesk desk, CancellationToken cancel) =>
        await desk.Find(rubric, subject, Read(period), http.Visitor()!, cancel) is { } view
            ? Page.Of<SubjectPage>(new { View = view, Frame = Frame.Of(http) })
            : new Trouble(StatusCodes.Status404NotFound, "没有这份考核表", $"“{subject}”没有这一期的考核。", "查看考核评定", Addresses.Rubric(rubric)).Page(Frame.Of(http));

    /// <summary>What an officer does with a whole period.</summary>
    private static async Task<IResult> Act(
        string rubric, HttpContext http, RatingRuns runs, RatingDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        if (Read(form["period"]) is not { } period) return Results.BadRequest();
        var (by, now) = (http.Visitor()!.Email, time.GetUtcNow());
        var (outcome, done) = form["do"].ToString() switch
        {
            "open" => (await runs.Open(rubric, period, by, now, cancel), "已发出 {0} 份考核表。"),
            "end" => (await runs.EndFilling(rubric, period, by, now, cancel), "填报已结束，{0} 份考核表转入评分，已请评分人评分。"),
            "close" => (await runs.Close(rubric, period, by, form["sure"] == "1", now, cancel), "已评定 {0} 份考核表，结果已发给考核对象。"),
            _ => (null, ""),
        };
        return outcome switch
        {
            Outcome<int>.Done { Value: var count } => http.SeeOther(Addresses.Rubric(rubric, period), done.Replace("{0}", $"{count}", StringComparison.Ordinal)),
            Outcome<int>.Refused refused => await Show(rubric, period.ToString(), refused.Reason, http, desk, cancel),
            _ => Results.BadRequest(),
        };
    }

    private static Period? Read(string? text) => Period.TryParse(text, out var period) ? period : null;

    private static IResult NoRubric(string rubric, HttpContext http) => new Trouble(
        StatusCodes.Status404NotFound, "没有这张考核表", $"没有叫“{rubric}”的考核表，可能还没有导入考核标准。", "查看考核评定", "/ratings").Page(Frame.Of(http));
}
