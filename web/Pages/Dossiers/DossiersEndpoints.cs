using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Dossiers;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Dossiers;

public static class DossiersEndpoints
{
    public static void MapDossiers(this IEndpointRouteBuilder routes) => routes.MapPage("/dossiers", Show).OnlyFor();

    /// <summary>The dossier of a unit; without one, all units side by side.</summary>
    private static async Task<IResult> Show(
        string? unit, string? from, string? to, HttpContext http, DossierDesk desk, OfficeReader offices, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var range = MonthRange.Of(Month(from), Month(to), China.DateOf(now));
        if (string.IsNullOrWhiteSpace(unit))
        {
            var by = http.Request.Query.Pick<ComparedBy>("by") ?? ComparedBy.OnTime;
            return Page.Of<ComparisonPage>(new { Comparison = await desk.Compare(range, now, cancel), By = by, Frame = Frame.Of(http) });
        }

        var office = await offices.Read(cancel);
        return await desk.Find(unit.Trim(), range, now, cancel) is { } dossier
            ? Page.Of<DossierPage>(new { Dossier = dossier, NameOf = (Func<string, string>)office.NameOf, Frame = Frame.Of(http) })
            : new Trouble(StatusCodes.Status404NotFound, "没有这个单位", $"人员、事项和考核对象中都没有“{unit}”。", "查看各单位", "/dossiers").Page(Frame.Of(http));
    }

    private static YearMonth? Month(string? text) => YearMonth.TryParse(text, out var month) ? month : null;
}
