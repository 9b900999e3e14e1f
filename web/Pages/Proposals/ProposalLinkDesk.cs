using Microsoft.AspNetCore.Http;
using Sanwen.Core.Links;
using Sanwen.Core.Proposals;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Proposals;

/// <summary>The pages that the links in a proposal's mails open: an answer, an assisting unit's opinion, the proposer's rating.</summary>
public sealed class ProposalLinkDesk(ProposalViews views, LinkSigner signer, ProposalHand hand, IBlobs blobs, TimeProvider clock)
{
    public async Task<IResult> Show(LinkPurpose purpose, string token, CancellationToken cancel)
    {
        var (view, trouble) = await Open(purpose, token, cancel);
        return view is null ? trouble.Page() : Page(view, ProposalForm.None, null, StatusCodes.Status200OK);
    }

    public async Task<IResult> Take(LinkPurpose purpose, string token, IFormCollection sent, CancellationToken cancel)
    {
        var (before, trouble) = await Open(purpose, token, cancel);
        if (before is null) return trouble.Page();
        var form = ProposalForm.Read(sent) with { Round = before.Number };
        if (form.Deed is not { } deed || !Fits(deed, before)) return Results.BadRequest();

        var outcome = await hand.Take(before.View.Proposal.Matter, before.Person, deed, form, cancel);
        if (outcome is ProposalOutcome.Done) return new SeeOther(before.Address);

        var (after, gone) = await Open(purpose, token, cancel);
        if (after is null) return gone.Page();
        return outcome switch
        {
            ProposalOutcome.Ended ended => Page(after, form, new($"没有再次记录：{ended.Words}"), StatusCodes.Status409Conflict),
            ProposalOutcome.Wrong wrong => Page(after, form with { Error = wrong.Reason }, new($"没有记录。{wrong.Reason}", IsError: true), StatusCodes.Status422UnprocessableEntity),
            ProposalOutcome.Refused refused => Page(after, form, new($"没有记录。{refused.Reason}", IsError: true), StatusCodes.Status403Forbidden),
            _ => throw new InvalidOperationException($"An outcome of another kind: {outcome}."),
        };
    }

    /// <summary>The letter that the proposer is to rate, to download.</summary>
    public async Task<IResult> Letter(string token, HttpResponse response, CancellationToken cancel)
    {
        var (view, trouble) = await Open(LinkPurpose.Rate, token, cancel);
        if (view is null) return trouble.Page();
        if (view.Round.Answer?.File is not { } file || await blobs.Open(file.Blob, cancel) is not { } content) return Results.NotFound();
        response.Headers.CacheControl = "private, no-store";
        return Results.File(content, EvidenceRules.ContentTypeOf(file.FileName), file.FileName);
    }

    private static bool Fits(ProposalDeed deed, ProposalLinkView view) => deed == (view.Purpose switch
    {
        LinkPurpose.Rate => ProposalDeed.Rate,
        _ when view.Number == ProposalLink.Assist => ProposalDeed.Assist,
        _ => ProposalDeed.Answer,
    });

    private async Task<(ProposalLinkView? View, Trouble Trouble)> Open(LinkPurpose purpose, string token, CancellationToken cancel)
    {
        var reading = signer.Read(token, purpose, clock.GetUtcNow());
        if (reading.Genuine is not { } link || ProposalLink.Read(link.Instance) is not { } asked) return (null, Trouble.BadLink);
        if (reading is LinkReading.Expired) return (null, Trouble.Expired($"建议提案 {asked.Key} 的"));
        return await views.Find(asked.Key, link.Person, cancel) is { } view && asked.Number <= view.Proposal.Rounds.Count
            ? (new(purpose, token, asked.Number, link.Person, view), Trouble.BadLink)
            : (null, Trouble.BadLink);
    }

    private static IResult Page(ProposalLinkView view, ProposalForm form, Flash? flash, int status) => view.Purpose == LinkPurpose.Rate
        ? Rendering.Page.Of<RatingPage>(new { View = view, Form = form, Flash = flash }, status)
        : Rendering.Page.Of<ProposalLinkPage>(new { View = view, Form = form, Flash = flash }, status);
}
