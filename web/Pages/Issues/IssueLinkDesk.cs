using Microsoft.AspNetCore.Http;
using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Issues;

/// <summary>The pages that the links in an issue's mails open: an opinion, a tier's decision, what its own secretary does.</summary>
public sealed class IssueLinkDesk(IssueDesk issues, LinkSigner signer, IssueHand hand, TimeProvider clock)
{
    /// <param name="done">What the visitor has just done here.</param>
    public async Task<IResult> Show(LinkPurpose purpose, string token, string? done, CancellationToken cancel)
    {
        var (view, trouble) = await Open(purpose, token, cancel);
        if (view is null) return trouble.Page();
        var flash = IssueDeeds.Read(done) is { } deed && view.Did(deed) ? new Flash(IssueTexts.Done(deed, view.Issue)) : null;
        return Page(view, IssueForm.None, flash, StatusCodes.Status200OK);
    }

    public async Task<IResult> Take(LinkPurpose purpose, string token, IFormCollection sent, CancellationToken cancel)
    {
        var (before, trouble) = await Open(purpose, token, cancel);
        if (before is null) return trouble.Page();
        var form = IssueForm.Read(sent);
        if (form.Deed is not { } deed || deed.Purpose() != purpose) return Results.BadRequest();

        var number = before.Number > 0 ? before.Number : (int?)null;
        var outcome = await hand.Take(before.Issue.Issue.Key, number, before.Person, deed, form, cancel);
        if (outcome is IssueOutcome.Done) return new SeeOther($"{before.Address}?done={deed.Word()}");

        var (after, gone) = await Open(purpose, token, cancel);
        if (after is null) return gone.Page();
        return outcome switch
        {
            IssueOutcome.Ended ended => Page(after, form, Late(ended, after, deed), StatusCodes.Status409Conflict),
            IssueOutcome.WordsMissing => Refuse(after, form, IssueTexts.WordsMissing),
            IssueOutcome.Refused refused => Refuse(after, form, refused.Reason),
            _ => throw new InvalidOperationException($"An outcome of another kind: {outcome}."),
        };
    }

    /// <summary>What was typed is kept, where the visitor may still send it.</summary>
    private static IResult Refuse(IssueLinkView view, IssueForm form, string reason) => Page(
        view,
        form with { Error = reason },
        new($"没有记录。{reason}", IsError: true),
        view.Ended is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status403Forbidden);

    /// <summary>A second tap is told that the first one counted.</summary>
    private static Flash Late(IssueOutcome.Ended ended, IssueLinkView after, IssueDeed deed) => after.Did(deed)
        ? new($"此前已经记录，不必重复提交。{ended.Words}")
        : new($"没有记录：已有结果。{ended.Words}", IsError: true);

    private async Task<(IssueLinkView? View, Trouble Trouble)> Open(LinkPurpose purpose, string token, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var reading = signer.Read(token, purpose, now);
        if (reading.Genuine is not { } link || Asked(link) is not { } asked) return (null, Trouble.BadLink);
        if (reading is LinkReading.Expired) return (null, Trouble.Expired($"问题 {asked.Key} 的"));
        if (await issues.Find(asked.Key, link.Person, cancel) is not { } view) return (null, Trouble.BadLink);
        if (asked.Number > MostOf(purpose, view.Issue)) return (null, Trouble.BadLink);
        return (new(purpose, token, asked.Number, link.Person, view), Trouble.BadLink);
    }

    private static int MostOf(LinkPurpose purpose, ProjectIssue issue) =>
        purpose == LinkPurpose.Rule ? issue.Asks.Count : issue.Consultations.Count;

    /// <summary>The issue, and the number of what is asked about it, from 1; 0 for all of it.</summary>
    private static (string Key, int Number)? Asked(Link link) => link.Purpose == LinkPurpose.Handle
        ? link.Instance.StartsWith(ProjectIssue.Prefix, StringComparison.Ordinal) ? (link.Instance[ProjectIssue.Prefix.Length..], 0) : null
        : IssueLink.Read(link.Instance) is { Number: > 0 } asked ? asked : null;

    private static IResult Page(IssueLinkView view, IssueForm form, Flash? flash, int status) =>
        Rendering.Page.Of<IssueLinkPage>(new { View = view, Form = form, Flash = flash }, status);
}
