using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Export;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Export;
using Sanwen.Web.Pages.Dashboard;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Downloads;

/// <summary>Every list as a workbook to download. Who keeps the lists gets addresses, as an import reads them; all others get names.</summary>
public static class DownloadsEndpoints
{
    private const string Ending = ".xlsx";

    private const Roles Staff = Roles.Officer | Roles.Administrator;

    private static readonly Trouble None = new(StatusCodes.Status404NotFound, "没有这张名单", "可能是地址有误。", "查看名单", "/import");

    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapPage($"/downloads/{Exporting.Matters}{Ending}", Matters).OnlyFor();
        routes.MapPage("/downloads/{file}", Show).OnlyFor();
    }

    /// <summary>The matters that the dashboard finds by the same query, all pages of them.</summary>
    private static async Task<IResult> Matters(
        HttpContext http, OfficeReader offices, RoundReader rounds, Boards boards, TimeProvider time, CancellationToken cancel)
    {
        var (visitor, today) = (http.Visitor()!, China.DateOf(time.GetUtcNow()));
        var office = await offices.Read(cancel);
        var query = MatterQuery.Read(http.Request.Query, mineByDefault: false);
        var found = MatterList.All(boards.Of(office, await rounds.Read(cancel), today), query, office.ActsFor(visitor.Email, today));
        var table = OfficeLists.Matters(found.Select(r => r.Matter), office, today, Exporting.Address(office, visitor.Is(Staff)));
        return Send(table, office.Policy, today);
    }

    private static async Task<IResult> Show(
        string file, HttpContext http, Exporting exporting, Policy policy, TimeProvider time, CancellationToken cancel)
    {
        var name = file.EndsWith(Ending, StringComparison.Ordinal) ? file[..^Ending.Length] : "";
        var staff = http.Visitor()!.Is(Staff);
        if (!staff && !Exporting.ForEverybody.Contains(name)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        return await exporting.Find(name, staff, time.GetUtcNow(), cancel) is { } table
            ? Send(table, policy, China.DateOf(time.GetUtcNow()))
            : None.Page(Frame.Of(http));
    }

    private static IResult Send(ListTable table, Policy policy, DateOnly today) =>
        Results.File(WorkbookWriter.Write(table, policy), WorkbookWriter.ContentType, $"{table.Word}{When.Iso(today)}{Ending}");
}
