using Microsoft.AspNetCore.Http;
using Sanwen.Core.Findings;
using Sanwen.Core.Policies;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Web.Pages.Answers;

namespace Sanwen.Web.Pages.Findings;

/// <summary>Carries out what a person chose on a page about findings: files are judged first, and kept only for what is taken.</summary>
public sealed class FindingHand(FindingHandling handling, Reporting reporting, IBlobs blobs, Policy policy, TimeProvider clock)
{
    /// <param name="key">问题编号.</param>
    /// <param name="turn">The turn that the page or link was about; null for the present one.</param>
    /// <param name="by">The address of who chose.</param>
    public async Task<FindingOutcome> Take(
        string key, int? turn, string by, FindingDeed deed, IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var taken = deed.Act.TakesFiles() ? files : [];
        if (await Problem(taken, cancel) is { } problem) return new FindingOutcome.Refused(problem);
        if (await handling.Judge(key, turn, by, deed with { Evidence = Foreseen(taken) }, now, cancel) is { } refusal) return refusal;
        var kept = await Uploads.Keep(taken, blobs, cancel);
        return await handling.Take(key, turn, by, deed with { Evidence = kept }, now, cancel);
    }

    /// <inheritdoc cref="Reporting.Report"/>
    public async Task<Outcome<Finding>> Report(ReportForm form, string by, CancellationToken cancel)
    {
        var reason = await Problem(form.Files, cancel)
            ?? await reporting.Judge(form.Found with { Evidence = Foreseen(form.Files) }, by, cancel);
        if (reason is not null) return new Outcome<Finding>.Refused(reason);
        var kept = await Uploads.Keep(form.Files, blobs, cancel);
        return await reporting.Report(form.Found with { Evidence = kept }, by, clock.GetUtcNow(), cancel);
    }

    private static IReadOnlyList<Evidence> Foreseen(IReadOnlyList<IFormFile> files) => [.. files.Select(Uploads.Foreseen)];

    private async Task<string?> Problem(IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        var problems = await Uploads.Problems([new(new("", "", "", false), files)], policy.Evidence, cancel);
        return problems.Count == 0 ? null : string.Concat(problems.Select(p => p.Reason));
    }
}
