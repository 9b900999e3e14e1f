using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Findings;
using Sanwen.Core.Inspections;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Dashboard;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Findings;

public static class FindingsEndpoints
{
    /// <summary>Room for the fields beside the files.</summary>
    private const long FieldBytes = 1024 * 1024;

    private const string NewPage = "/findings/new";

    public static IServiceCollection AddFindings(this IServiceCollection services) => services
        .AddSingleton<RecordReader<Finding>>()
        .AddSingleton<FindingHandling>()
        .AddSingleton<Reporting>()
        .AddSingleton<FindingDesk>()
        .AddSingleton<FindingHand>()
        .AddSingleton<ReportDesk>()
        .AddSingleton<FindingLinkDesk>();

    public static void MapFindings(this IEndpointRouteBuilder routes)
    {
        var most = routes.ServiceProvider.GetRequiredService<Policy>().Evidence.MaxTotalBytes + FieldBytes;
        routes.MapPage("/findings", List).OnlyFor();
        routes.MapPage(NewPage, (HttpContext http, ReportDesk desk, CancellationToken cancel) =>
            desk.Show(http.Visitor()!.Email, NewPage, ReportForm.Empty, Frame.Of(http), http.TakeFlash(), cancel)).OnlyFor();
        routes.MapPost(NewPage, Report).OnlyFor().TakesUpTo(most);
        routes.MapPost("/findings/invite", Invite).OnlyFor(Roles.Officer);
        routes.MapPage("/findings/{key}", (string key, HttpContext http, FindingDesk desk, CancellationToken cancel) =>
            Show(key, FindingForm.None, http, desk, cancel)).OnlyFor();
        routes.MapPost("/findings/{key}", Take).OnlyFor().TakesUpTo(most);
        MapLinks(routes, Addresses.Link(LinkPurpose.Rectify, "{token}"), most);
    }

    private static void MapLinks(IEndpointRouteBuilder routes, string pattern, long most)
    {
        routes.MapPage(pattern, (string token, string? done, FindingLinkDesk desk, CancellationToken cancel) => desk.Show(token, done, cancel));
        routes.MapPage($"{pattern}/files/{{blob}}", (string token, string blob, HttpResponse response, FindingLinkDesk desk, CancellationToken cancel) =>
            desk.File(token, blob, response, cancel));
        routes.MapPost(pattern, async (string token, HttpRequest request, FindingLinkDesk desk, CancellationToken cancel) =>
            await desk.Take(token, await request.ReadFormAsync(cancel), cancel)).WithoutFormToken().TakesUpTo(most);
    }

    private static async Task<IResult> List(
        HttpContext http,
        OfficeReader offices,
        RecordReader<Finding> findings,
        RecordReader<InspectionRound> rounds,
        TimeProvider time,
        CancellationToken cancel)
    {
        var (office, all) = (await offices.Read(cancel), (await findings.Read(cancel)).Values);
        var known = (await rounds.Read(cancel)).Values.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var invites = http.Visitor()!.Is(Roles.Officer);
        return Page.Of<FindingsPage>(new
        {
            List = FindingList.Of(all, known, office, FindingQuery.Read(http.Request.Query), time.GetUtcNow()),
            Programmes = Choices(office.Policy.Findings.Programmes.Select(p => p.Name)),
            Units = Choices(all.Select(f => f.Unit).Where(u => u.Length > 0).Distinct().Order(StringComparer.Ordinal)),
            Invitees = invites ? People(office) : [],
            Days = office.Policy.Findings.ReportLinkDays,
            Frame = Frame.Of(http),
            Flash = http.TakeFlash(),
        });
    }

    private static async Task<IResult> Show(string key, FindingForm form, HttpContext http, FindingDesk desk, CancellationToken cancel)
    {
        var frame = Frame.Of(http);
        if (await desk.Find(key, frame.Visitor!.Email, cancel) is not { } view)
        {
            return new Trouble(StatusCodes.Status404NotFound, "没有这个问题", $"没有编号为 {key} 的问题，可能是编号有误。", "查看全部问题", "/findings").Page(frame);
        }

        var status = (form.Error, view.Offer.Acts.Count) switch
        {
            (null, _) => StatusCodes.Status200OK,
            (_, 0) => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        var flash = form.Error is { } error ? new Flash($"没有记录。{error}", IsError: true) : http.TakeFlash();
        return Page.Of<FindingPage>(new { View = view, Form = form, Frame = frame, Flash = flash }, status);
    }

    private static async Task<IResult> Take(string key, HttpContext http, FindingHand hand, FindingDesk desk, CancellationToken cancel)
    {
        var form = FindingForm.Read(await http.Request.ReadFormAsync(cancel));
        if (form.Deed is not { } deed) return Results.BadRequest();
        return await hand.Take(key, form.Turn, http.Visitor()!.Email, deed, form.Files, cancel) switch
        {
            FindingOutcome.Done done => http.SeeOther(Addresses.Finding(key), FindingTexts.Done(deed.Act, done.Finding)),
            FindingOutcome.Ended ended => http.SeeOther(Addresses.Finding(key), $"没有记录：这一步已经办过。{ended.Words}"),
            FindingOutcome.Refused refused => await Show(key, form with { Error = refused.Reason }, http, desk, cancel),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };
    }

    private static async Task<IResult> Report(HttpContext http, FindingHand hand, ReportDesk desk, CancellationToken cancel)
    {
        var (visitor, form) = (http.Visitor()!.Email, ReportForm.Read(await http.Request.ReadFormAsync(cancel)));
        return await hand.Report(form, visitor, cancel) switch
        {
            Outcome<Finding>.Done done => http.SeeOther(Addresses.Finding(done.Value.Key), ReportDesk.Thanks(done.Value.Key)),
            Outcome<Finding>.Refused refused => await desk.Show(visitor, NewPage, form with { Error = refused.Reason }, Frame.Of(http), null, cancel),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };
    }

    private static async Task<IResult> Invite(HttpContext http, Reporting reporting, TimeProvider time, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var outcome = await reporting.Invite(form["person"].ToString(), time.GetUtcNow(), cancel);
        return http.SeeOther("/findings", outcome is Outcome<string>.Done done ? $"上报链接已发给 {done.Value}。" : ((Outcome<string>.Refused)outcome).Reason);
    }

    private static IReadOnlyList<Choice> Choices(IEnumerable<string> names) => [.. names.Select(n => new Choice(n, n))];

    private static IReadOnlyList<Choice> People(Office office) =>
        [.. office.People.Values.OrderBy(p => p.Unit, StringComparer.Ordinal).ThenBy(p => p.Email, StringComparer.Ordinal).Select(p => new Choice(p.Email, $"{p.Unit}　{p.Name}"))];
}
