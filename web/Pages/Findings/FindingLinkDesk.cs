using Microsoft.AspNetCore.Http;
using Sanwen.Core.Findings;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Findings;

/// <summary>The pages that the links in findings' mails open: a finding at one turn, or the personal form to report with.</summary>
public sealed class FindingLinkDesk(
    FindingDesk findings, ReportDesk reports, OfficeReader offices, LinkSigner signer, FindingHand hand, IBlobs blobs, TimeProvider clock)
{
    private sealed record Opened(string Token, string Person, int Turn, FindingView View);

    /// <param name="done">What was just done here: an act, or the key of what was reported.</param>
    public async Task<IResult> Show(string token, string? done, CancellationToken cancel)
    {
        if (Reporter(token) is { } reporter)
        {
            return await reports.Show(reporter, Address(token), ReportForm.Empty, null, await reports.Registered(done, reporter, cancel), cancel);
        }

        var (opened, trouble) = await Open(token, cancel);
        if (opened is null) return trouble.Page();
        var act = FindingActs.All.Where(a => QueryWords.Word(a) == done).Select(a => (FindingAct?)a).FirstOrDefault();
        var own = opened.View.Journal is [{ } last, ..] && last.Actor.By == opened.Person;
        return await Page(opened, FindingForm.None, act is { } a && own ? new(FindingTexts.Done(a, opened.View.Finding)) : null, StatusCodes.Status200OK, cancel);
    }

    public async Task<IResult> Take(string token, IFormCollection sent, CancellationToken cancel)
    {
        if (Reporter(token) is { } reporter) return await Report(token, reporter, ReportForm.Read(sent), cancel);
        var (before, trouble) = await Open(token, cancel);
        if (before is null) return trouble.Page();
        var form = FindingForm.Read(sent);
        if (form.Deed is not { } deed) return Results.BadRequest();

        var outcome = await hand.Take(before.View.Finding.Key, before.Turn, before.Person, deed, form.Files, cancel);
        if (outcome is FindingOutcome.Done) return new SeeOther($"{Address(token)}?done={QueryWords.Word(deed.Act)}");
        var (after, gone) = await Open(token, cancel);
        if (after is null) return gone.Page();
        return outcome switch
        {
            FindingOutcome.Ended ended => await Page(after, form, new($"没有记录：这一步已经办过。{ended.Words}", IsError: true), StatusCodes.Status409Conflict, cancel),
            FindingOutcome.Refused refused => await Page(
                after,
                form with { Error = refused.Reason },
                new($"没有记录。{refused.Reason}", IsError: true),
                after.View.Offer.Acts.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status403Forbidden,
                cancel),
            _ => throw new InvalidOperationException($"An outcome of another kind: {outcome}."),
        };
    }

    /// <summary>A file of the finding that the link opens, and of no other.</summary>
    public async Task<IResult> File(string token, string blob, HttpResponse response, CancellationToken cancel)
    {
        var (opened, trouble) = await Open(token, cancel);
        if (opened is null) return trouble.Page();
        var finding = opened.View.Finding;
        var file = finding.Before.Concat(finding.Reports.SelectMany(r => r.Evidence)).FirstOrDefault(e => e.Blob == blob);
        if (file is null || await blobs.Open(blob, cancel) is not { } content) return Results.NotFound();
        response.Headers.CacheControl = "private, no-store";
        return Results.Stream(content, EvidenceRules.ContentTypeOf(file.FileName), EvidenceRules.SafeName(file.FileName));
    }

    private async Task<IResult> Report(string token, string reporter, ReportForm form, CancellationToken cancel) =>
        await hand.Report(form, reporter, cancel) switch
        {
            Outcome<Finding>.Done done => new SeeOther($"{Address(token)}?done={Uri.EscapeDataString(done.Value.Key)}"),
            Outcome<Finding>.Refused refused => await reports.Show(reporter, Address(token), form with { Error = refused.Reason }, null, null, cancel),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };

    /// <summary>The address of whose personal link to report with this is, while it works.</summary>
    private string? Reporter(string token) =>
        signer.Read(token, LinkPurpose.Rectify, clock.GetUtcNow()) is LinkReading.Valid { Link: { Instance: FindingLink.Report } link } ? link.Person : null;

    private async Task<(Opened? Opened, Trouble Trouble)> Open(string token, CancellationToken cancel)
    {
        var reading = signer.Read(token, LinkPurpose.Rectify, clock.GetUtcNow());
        if (reading is LinkReading.Expired { Link.Instance: FindingLink.Report }) return (null, Trouble.Expired("上报问题的"));
        if (reading.Genuine is not { } link || FindingLink.Read(link.Instance) is not { } asked) return (null, Trouble.BadLink);
        if (reading is LinkReading.Expired) return (null, Trouble.Expired($"问题 {asked.Key} 的"));
        return await findings.Find(asked.Key, link.Person, cancel) is { } view && asked.Turn <= view.Finding.Turn
            ? (new(token, link.Person, asked.Turn, view), Trouble.BadLink)
            : (null, Trouble.BadLink);
    }

    private async Task<IResult> Page(Opened opened, FindingForm form, Flash? flash, int status, CancellationToken cancel)
    {
        var office = await offices.Read(cancel);
        var whereabouts = FindingHandling.Whereabouts(opened.View.Finding, office, clock.GetUtcNow());
        var ended = opened.Turn != opened.View.Finding.Turn ? $"这个链接对应的一步已经办过，这里只供查看。{whereabouts}"
            : opened.View.Offer.Acts.Count == 0 ? $"这里只供查看。{whereabouts}"
            : null;
        return Rendering.Page.Of<FindingLinkPage>(new { opened.View, Form = form, Address = Address(opened.Token), Ended = ended, Flash = flash }, status);
    }

    private static string Address(string token) => Addresses.Link(LinkPurpose.Rectify, token);
}
