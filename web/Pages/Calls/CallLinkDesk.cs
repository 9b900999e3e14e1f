using Microsoft.AspNetCore.Http;
using Sanwen.Core.Calls;
using Sanwen.Core.Links;
using Sanwen.Core.Policies;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Answers;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Calls;

/// <summary>The pages that the links in a call's mails open: to nominate, to score, to decide.</summary>
public sealed class CallLinkDesk(
    CallDesk calls, LinkSigner signer, Nominating nominating, Judging judging, Granting granting, IBlobs blobs, Policy policy, TimeProvider clock)
{
    /// <param name="done">Whether the visitor comes from a form that was taken.</param>
    public async Task<IResult> Show(string token, bool done, CancellationToken cancel)
    {
        var (link, trouble) = await Open(token, cancel);
        if (link is null) return trouble.Page();
        return Page(link, CallForm.None, done && link.Did is { } did ? new Flash(did) : null, StatusCodes.Status200OK);
    }

    public async Task<IResult> Take(string token, IFormCollection sent, CancellationToken cancel)
    {
        var (link, trouble) = await Open(token, cancel);
        if (link is null) return trouble.Page();

        var form = CallForm.Read(sent);
        if (await Send(link, form, sent.Files.GetFile("file"), cancel) is not Outcome<Call>.Refused refused) return new SeeOther($"{link.Address}?done=1");
        var (after, gone) = await Open(token, cancel);
        if (after is null) return gone.Page();
        return Page(
            after,
            form with { Error = refused.Reason },
            new($"没有记录。{refused.Reason}", IsError: true),
            after.Closed is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
    }

    /// <summary>A nomination's file, for who has a link about its call and is not signed in.</summary>
    public async Task<Evidence?> File(string token, string blob, CancellationToken cancel)
    {
        var (link, _) = await Open(token, cancel);
        if (link is null) return null;
        var visible = link.Task == CallTask.Nominate ? link.View.Call.Nominations.Where(n => n == link.Own) : link.View.Call.Nominations;
        return visible.FirstOrDefault(n => n.File?.Blob == blob)?.File;
    }

    /// <summary>Signs a link of a day to what a signed-in person is asked.</summary>
    /// <param name="person">The address of who is asked: the visitor, or somebody away.</param>
    public async Task<IResult> Enter(string key, CallTask task, string person, string visitor, CancellationToken cancel)
    {
        if (await calls.Find(key, visitor, cancel) is not { } view) return Results.NotFound();
        if (!view.Asked.Contains((task, person))) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var link = new Link(LinkPurpose.Judge, CallLink.Of(view.Call.Id, task, person), visitor, clock.GetUtcNow().AddDays(1));
        return Results.Redirect(Addresses.Link(LinkPurpose.Judge, signer.Sign(link)));
    }

    private async Task<Outcome<Call>> Send(CallLinkView link, CallForm form, IFormFile? file, CancellationToken cancel)
    {
        var (call, by, now) = (link.View.Call, link.View.Visitor, clock.GetUtcNow());
        switch (link.Task)
        {
            case CallTask.Score:
                return await judging.Score(call.Key, link.Person, by, form.Scores(call), now, cancel);
            case CallTask.Grant:
                return await granting.Decide(call.Key, by, form.Grants(call), form.Value("words"), now, cancel);
            default:
                if (link.Closed is { } closed) return new Outcome<Call>.Refused(closed);
                IReadOnlyList<IFormFile> files = file is { FileName.Length: > 0 } ? [file] : [];
                var problems = await Uploads.Problems([new(new(call.Key, "", "", false), files)], policy.Evidence, cancel);
                if (problems.Count > 0) return new Outcome<Call>.Refused(problems[0].Reason);
                var kept = await Uploads.Keep(files, blobs, cancel);
                return await nominating.Nominate(call.Key, link.Person, by, form.Nomination(kept.FirstOrDefault()), now, cancel);
        }
    }

    private async Task<(CallLinkView? Link, Trouble Trouble)> Open(string token, CancellationToken cancel)
    {
        var reading = signer.Read(token, LinkPurpose.Judge, clock.GetUtcNow());
        if (reading.Genuine is not { } link || CallLink.Read(link.Instance) is not { } asked) return (null, Trouble.BadLink);
        if (reading is LinkReading.Expired) return (null, Trouble.Expired("竞标的"));
        return await calls.Find(asked.Key, link.Person, cancel) is { } view
            ? (new(Addresses.Link(LinkPurpose.Judge, token), asked.Task, asked.Person, view), Trouble.BadLink)
            : (null, Trouble.BadLink);
    }

    private static IResult Page(CallLinkView link, CallForm form, Flash? flash, int status) =>
        Rendering.Page.Of<CallLinkPage>(new { Link = link, Form = form, Flash = flash }, status);
}
