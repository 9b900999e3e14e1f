using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Offices;
using Sanwen.Core.Policies;
using Sanwen.Core.Proposals;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Proposals;

public static class ProposalsEndpoints
{
    /// <summary>Room for the fields beside a file.</summary>
    internal const long FieldBytes = 1024 * 1024;

    public static void MapProposals(this IEndpointRouteBuilder routes)
    {
        var most = routes.ServiceProvider.GetRequiredService<Policy>().Evidence.MaxBytes + FieldBytes;
        routes.MapPage("/proposals", List).OnlyFor();
        routes.MapPage("/proposals/{key}", (string key, HttpContext http, ProposalViews views, CancellationToken cancel) =>
            Show(key, ProposalForm.None, http, views, cancel)).OnlyFor();
        routes.MapPost("/proposals/{key}", Take).OnlyFor().TakesUpTo(most);
    }

    private static async Task<IResult> List(
        HttpContext http, OfficeReader offices, RecordReader<Proposal> proposals, TimeProvider time, CancellationToken cancel)
    {
        var office = await offices.Read(cancel);
        var lines = ProposalLine.All((await proposals.Read(cancel)).Values, office, China.DateOf(time.GetUtcNow()));
        var view = ProposalsView.Of(lines, ProposalQuery.Read(http.Request.Query));
        return Page.Of<ProposalsPage>(new { View = view, Policy = office.Policy.Proposals, Frame = Frame.Of(http) });
    }

    private static async Task<IResult> Show(string key, ProposalForm form, HttpContext http, ProposalViews views, CancellationToken cancel)
    {
        var frame = Frame.Of(http);
        if (await views.Find(key, frame.Visitor!.Email, cancel) is not { } view)
        {
            return new Trouble(StatusCodes.Status404NotFound, "没有这件建议提案", $"没有编号为 {key} 的建议提案，可能是编号有误。", "查看全部建议提案", "/proposals").Page(frame);
        }

        var flash = form.Error is { } error ? new Flash($"没有记录。{error}", IsError: true) : http.TakeFlash();
        var status = form.Error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page.Of<ProposalPage>(new { View = view, Form = form, Frame = frame, Flash = flash }, status);
    }

    private static async Task<IResult> Take(string key, HttpContext http, ProposalHand hand, ProposalViews views, CancellationToken cancel)
    {
        var form = ProposalForm.Read(await http.Request.ReadFormAsync(cancel));
        if (form.Deed is not { } deed) return Results.BadRequest();
        return await hand.Take(key, http.Visitor()!.Email, deed, form, cancel) switch
        {
            ProposalOutcome.Done => http.SeeOther(Addresses.Proposal(key), ProposalTexts.Done(deed)),
            ProposalOutcome.Ended ended => http.SeeOther(Addresses.Proposal(key), $"没有记录：{ended.Words}"),
            ProposalOutcome.Wrong wrong => await Show(key, form with { Error = wrong.Reason }, http, views, cancel),
            ProposalOutcome.Refused => Results.StatusCode(StatusCodes.Status403Forbidden),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };
    }
}
