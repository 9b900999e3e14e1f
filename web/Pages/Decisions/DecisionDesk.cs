using Microsoft.AspNetCore.Http;
using Sanwen.Core.Approvals;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Decisions;

/// <summary>The page that a decision is asked on: shows it to whom a link was sent, and takes the decision.</summary>
public sealed class DecisionDesk(IStore store, OfficeReader offices, LinkSigner signer, Deciding deciding, TimeProvider clock)
{
    /// <param name="done">Given when the visitor has just decided here.</param>
    public async Task<IResult> Show(string token, string? done, CancellationToken cancel)
    {
        var (reading, link) = Read(token);
        if (link is null || await store.Find<Approval>(link.Instance, cancel) is not { } stored) return Trouble.BadLink.Page();

        var thanks = done is not null && stored.Value.Ruling is not null ? new Flash("已记录您的决定，有关人员会收到通知。") : null;
        var status = reading is LinkReading.Expired ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return await Page(token, link, stored.Value, new(thanks, null, ""), status, cancel);
    }

    public async Task<IResult> Take(string token, IFormCollection form, CancellationToken cancel)
    {
        var (reading, link) = Read(token);
        if (link is null) return Trouble.BadLink.Page();
        if (reading is LinkReading.Expired) return await Show(token, null, cancel);

        var reason = form["reason"].ToString().ReplaceLineEndings("\n");
        bool? approve = form["verdict"].ToString() switch { "approve" => true, "return" => false, _ => null };
        if (approve is null) return Results.BadRequest();

        return await deciding.Decide(link.Instance, link.Person, approve.Value, reason, clock.GetUtcNow(), cancel) switch
        {
            DecideOutcome.Decided => new SeeOther($"{Address(token)}?done=yes"),
            DecideOutcome.Ended ended => await Page(
                token, link, ended.Approval, new(new("没有记录您的决定：已有结果，见下。", IsError: true), null, ""), StatusCodes.Status409Conflict, cancel),
            DecideOutcome.ReasonMissing missing => await Page(
                token,
                link,
                missing.Approval,
                new(null, $"退回请写明理由；理由不超过 {Replies.MaxWords} 字。", reason),
                StatusCodes.Status422UnprocessableEntity,
                cancel),
            DecideOutcome.Refused refused => new Trouble(StatusCodes.Status403Forbidden, "没有记录您的决定", refused.Reason).Page(),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };
    }

    /// <summary>Opens the page to a signed-in person who may decide.</summary>
    public async Task<IResult> Enter(string approvalId, string visitor, CancellationToken cancel)
    {
        var (office, now) = (await offices.Read(cancel), clock.GetUtcNow());
        if (await store.Find<Approval>(approvalId, cancel) is not { } stored) return Results.NotFound();
        if (office.MayDecide(stored.Value, visitor, China.DateOf(now)) is null) return Results.StatusCode(StatusCodes.Status403Forbidden);
        return Results.Redirect(Address(signer.Sign(new(LinkPurpose.Decide, approvalId, visitor, now.AddDays(1)))));
    }

    private sealed record Said(Flash? Flash, string? Error, string Reason);

    private (LinkReading Reading, Link? Link) Read(string token)
    {
        var reading = signer.Read(token, LinkPurpose.Decide, clock.GetUtcNow());
        return (reading, reading.Genuine);
    }

    private static string Address(string token) => Addresses.Link(LinkPurpose.Decide, token);

    private async Task<IResult> Page(string token, Link link, Approval approval, Said said, int status, CancellationToken cancel)
    {
        var office = await offices.Read(cancel);
        var round = approval.Kind == ApprovalKind.Naming ? await store.Find<AskRound>(approval.Subject, cancel) : null;
        var view = DecisionView.Of(token, link.Person, approval, office, clock.GetUtcNow()) with
        {
            History = await store.Journal(approval.Id, cancel),
            Fired = round?.Value.Fired ?? [],
        };
        return Rendering.Page.Of<DecisionPage>(new { View = view, said.Flash, said.Error, said.Reason }, status);
    }
}
