using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Links;
using Sanwen.Core.Months;
using Sanwen.Core.People;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Dashboard;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Trends;

public static class TrendsEndpoints
{
    private const string Root = "/trends";

    private static readonly Trouble None = new(
        StatusCodes.Status404NotFound, "没有这个月的数字", "这个月没有通报，也没有导入历史月报，或者还没有到。", "查看领导看板", Root);

    public static void MapTrends(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Root, Show).OnlyFor();
        routes.MapPage($"{Root}/{{month}}", Trace).OnlyFor();
        routes.MapPage($"/b/{{token}}{Root}", Open);
        routes.MapPage($"/b/{{token}}{Root}/{{month}}", OpenTrace);
    }

    private static async Task<IResult> Show(HttpContext http, TrendViews views, TimeProvider time, CancellationToken cancel)
    {
        var view = await views.Find(YearMonth.Of(time.GetUtcNow()), TrendQuery.Read(http.Request.Query), For(http, time), cancel);
        return Page.Of<TrendsPage>(new { View = view, Frame = Frame.Of(http) });
    }

    private static async Task<IResult> Trace(string month, HttpContext http, TraceViews views, TimeProvider time, CancellationToken cancel) =>
        YearMonth.TryParse(month, out var value) && await views.Find(value, TraceQuery.Read(http.Request.Query), For(http, time), cancel) is { } view
            ? Page.Of<TracePage>(new { View = view, Frame = Frame.Of(http) })
            : None.Page(Frame.Of(http));

    /// <summary>For who has the bulletin's mail: the same as of the bulletin's month, and nothing after it.</summary>
    private static async Task<IResult> Open(string token, HttpContext http, TrendViews views, LinkSigner links, TimeProvider time, CancellationToken cancel)
    {
        var (last, trouble) = Read(token, links, time);
        return last is { } month
            ? Page.Of<TrendsPage>(new { View = await views.Find(month, TrendQuery.Read(http.Request.Query), Mailed(token, time), cancel) })
            : trouble.Page();
    }

    private static async Task<IResult> OpenTrace(
        string token, string month, HttpContext http, TraceViews views, LinkSigner links, TimeProvider time, CancellationToken cancel)
    {
        var (last, trouble) = Read(token, links, time);
        if (last is null) return trouble.Page();
        return YearMonth.TryParse(month, out var value) && value <= last
            && await views.Find(value, TraceQuery.Read(http.Request.Query), Mailed(token, time), cancel) is { } view
                ? Page.Of<TracePage>(new { View = view })
                : None.Page();
    }

    private static (YearMonth? Last, Trouble Trouble) Read(string token, LinkSigner links, TimeProvider time) =>
        links.Read(token, LinkPurpose.Bulletin, time.GetUtcNow()) switch
        {
            LinkReading.Valid valid => (YearMonth.Parse(valid.Link.Instance[Month.Prefix.Length..]), None),
            LinkReading.Expired => (null, Trouble.Expired("打开通报的")),
            _ => (null, Trouble.BadLink),
        };

    private static TrendLinks For(HttpContext http, TimeProvider time) =>
        new(Root, new MatterQuery { MineByDefault = http.Visitor()!.Roles == Roles.Responsible }, China.DateOf(time.GetUtcNow()));

    private static TrendLinks Mailed(string token, TimeProvider time) => new($"/b/{token}{Root}", null, China.DateOf(time.GetUtcNow()));
}
