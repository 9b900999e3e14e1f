using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Findings;
using Sanwen.Core.Inspections;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Findings;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Inspections;

public static class InspectionsEndpoints
{
    public static IServiceCollection AddInspections(this IServiceCollection services) => services.AddSingleton<RecordReader<InspectionRound>>();

    public static void MapInspections(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/inspections", List).OnlyFor();
        routes.MapPage("/inspections/{key}", Show).OnlyFor();
    }

    private static async Task<IResult> List(
        HttpContext http,
        OfficeReader offices,
        RecordReader<InspectionRound> rounds,
        RecordReader<Finding> findings,
        TimeProvider time,
        CancellationToken cancel)
    {
        var all = InspectionFigures.Of(
            (await rounds.Read(cancel)).Values, (await findings.Read(cancel)).Values, await offices.Read(cancel), time.GetUtcNow());
        return Page.Of<InspectionsPage>(new { All = all, Frame = Frame.Of(http) });
    }

    private static async Task<IResult> Show(
        string key,
        HttpContext http,
        IStore store,
        OfficeReader offices,
        RecordReader<Finding> findings,
        TimeProvider time,
        CancellationToken cancel)
    {
        var frame = Frame.Of(http);
        if (await store.Find<InspectionRound>($"inspection-{key}", cancel) is not { Value: var round })
        {
            return new Trouble(StatusCodes.Status404NotFound, "没有这一轮巡查", $"没有编号为 {key} 的巡查，可能是编号有误。", "查看全部巡查", "/inspections").Page(frame);
        }

        var (office, now) = (await offices.Read(cancel), time.GetUtcNow());
        var found = (await findings.Read(cancel)).Values.Where(f => f.Round == key).ToList();
        return Page.Of<InspectionPage>(new
        {
            Round = round,
            Figures = FindingFigures.Of(found, office, now),
            Rows = (IReadOnlyList<FindingRow>)[.. found.Select(f => new FindingRow(f, FindingStanding.Of(f, office, now))).OrderBy(r => r.Finding.Key, StringComparer.Ordinal)],
            Journal = await store.Journal(round.Id, cancel),
            NameOf = (Func<string, string>)office.NameOf,
            Frame = frame,
        });
    }
}
