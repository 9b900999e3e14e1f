using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.Requests;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Requests;

/// <summary>
/// The handler's page. What is about the resident is shown by a POST alone: a scanner that follows the link sees nothing of it, and
/// who opened it stands in the journal.
/// </summary>
public sealed class RequestLinkDesk(IStore store, OfficeReader offices, LinkSigner signer, Serving serving, IBlobs blobs, TimeProvider clock)
{
    private sealed record Asked(string Address, Link Link);

    /// <param name="done">What the visitor has just done here.</param>
    public async Task<IResult> Show(string token, string? done, CancellationToken cancel)
    {
        var (asked, trouble) = Read(token);
        return asked is null ? trouble.Page() : await Page(asked, null, RequestForm.None, Done(done), StatusCodes.Status200OK, cancel);
    }

    public async Task<IResult> Take(string token, IFormCollection sent, CancellationToken cancel)
    {
        var (asked, trouble) = Read(token);
        if (asked is null) return trouble.Page();

        var (form, now, id, person) = (RequestForm.Read(sent), clock.GetUtcNow(), asked.Link.Instance, asked.Link.Person);
        if (form.Deed == "open") return await Open(asked, RequestForm.None, null, cancel);
        if (form.Deed == "photo") return await Photo(asked, sent["photo"].ToString(), cancel);
        var outcome = form.Deed switch
        {
            "claim" => await serving.Claim(id, person, now, cancel),
            "answer" => await serving.Answer(id, person, form.Words, now, cancel),
            "offer" => await serving.Offer(id, person, form.To, form.Words, now, cancel),
            "accept" => await serving.Accept(id, person, now, cancel),
            "refuse" => await serving.Refuse(id, person, now, cancel),
            _ => null,
        };
        return outcome switch
        {
            Outcome<Request>.Done => new SeeOther($"{asked.Address}?done={form.Deed}"),
            Outcome<Request>.Refused refused => await Open(asked, form with { Error = refused.Reason }, new($"没有记录。{refused.Reason}", IsError: true), cancel),
            _ => Results.BadRequest(),
        };
    }

    private async Task<IResult> Open(Asked asked, RequestForm form, Flash? flash, CancellationToken cancel)
    {
        var outcome = await serving.Open(asked.Link.Instance, asked.Link.Person, clock.GetUtcNow(), cancel);
        if (outcome is Outcome<OpenedRequest>.Done opened)
        {
            return await Page(asked, opened.Value, form, flash, flash is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, cancel);
        }

        flash ??= new(((Outcome<OpenedRequest>.Refused)outcome).Reason, IsError: true);
        return await Page(asked, null, form, flash, StatusCodes.Status403Forbidden, cancel);
    }

    private async Task<IResult> Photo(Asked asked, string number, CancellationToken cancel)
    {
        var opened = await serving.Open(asked.Link.Instance, asked.Link.Person, clock.GetUtcNow(), cancel);
        if (opened is not Outcome<OpenedRequest>.Done done) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)) return Results.BadRequest();
        return await blobs.Photo(done.Value, n, cancel) is { } photo
            ? Results.File(photo.Content, EvidenceRules.ContentTypeOf(photo.Name), photo.Name)
            : Results.NotFound();
    }

    private (Asked? Asked, Trouble Trouble) Read(string token)
    {
        var reading = signer.Read(token, LinkPurpose.Serve, clock.GetUtcNow());
        if (reading.Genuine is not { } link) return (null, Trouble.BadLink);
        return reading is LinkReading.Expired ? (null, Trouble.Expired("诉求的办理")) : (new(Addresses.Link(LinkPurpose.Serve, token), link), Trouble.BadLink);
    }

    private async Task<IResult> Page(Asked asked, OpenedRequest? opened, RequestForm form, Flash? flash, int status, CancellationToken cancel)
    {
        if (await store.Find<Request>(asked.Link.Instance, cancel) is not { } stored) return Trouble.BadLink.Page();
        var (office, now, person) = (await offices.Read(cancel), clock.GetUtcNow(), asked.Link.Person);
        var reason = Serving.MayTake(stored.Value, person, office, now) ? serving.ReasonOf(stored.Value) : null;
        var journal = await store.Journal(stored.Value.Id, cancel);
        var view = new RequestLinkView(asked.Address, person, stored.Value, opened, reason, office, [.. journal.Reverse()], now);
        return Rendering.Page.Of<RequestLinkPage>(new { View = view, Form = form, Flash = flash }, status);
    }

    private static Flash? Done(string? deed) => deed switch
    {
        "answer" => new("已记录您的答复，群众凭受理编号和查询码可以看到。"),
        "offer" => new("已请对方接办，对方会收到邮件。接办之前仍由您负责。"),
        "accept" => new("已接办，现在由您负责。"),
        "refuse" => new("已告知对方您不接办。"),
        "claim" => new("已认领，由您办理。"),
        _ => null,
    };
}
