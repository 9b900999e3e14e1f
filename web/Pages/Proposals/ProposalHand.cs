using Microsoft.AspNetCore.Http;
using Sanwen.Core.Import;
using Sanwen.Core.Policies;
using Sanwen.Core.Proposals;
using Sanwen.Core.Stores;
using Sanwen.Web.Pages.Answers;

namespace Sanwen.Web.Pages.Proposals;

/// <summary>Carries out what a person chose on a page about a proposal.</summary>
public sealed class ProposalHand(Proposing proposing, RatingProposals rating, IBlobs blobs, Policy policy, TimeProvider clock)
{
    /// <param name="key">The matter's.</param>
    /// <param name="by">The address of who chose.</param>
    public Task<ProposalOutcome> Take(string key, string by, ProposalDeed deed, ProposalForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return deed switch
        {
            ProposalDeed.Answer => Answer(key, by, form, now, cancel),
            ProposalDeed.Assist => proposing.Assist(key, by, form.Words, now, cancel),
            ProposalDeed.Rate => rating.Rate(key, form.Round, by, form.Mark, form.Words, now, cancel),
            ProposalDeed.Record => DateText.Read(form.On) is { } on
                ? rating.Record(key, form.Round, by, form.Mark, form.Words, on, now, cancel)
                : Task.FromResult<ProposalOutcome>(new ProposalOutcome.Wrong("请填写书面评价的日期。")),
            ProposalDeed.Extend => proposing.Extend(key, by, form.Words, now, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, null),
        };
    }

    /// <summary>The file is kept before the answer names it, and taken away again where the answer is not taken.</summary>
    private async Task<ProposalOutcome> Answer(string key, string by, ProposalForm form, DateTimeOffset now, CancellationToken cancel)
    {
        IReadOnlyList<IFormFile> files = form.File is { } file ? [file] : [];
        var problems = await Uploads.Problems([new(new(key, "", form.Words, false), files)], policy.Evidence, cancel);
        if (problems.Count > 0) return new ProposalOutcome.Wrong(problems[0].Reason);

        var kept = await Uploads.Keep(files, blobs, cancel);
        var outcome = await proposing.Answer(key, form.Round, by, new AnswerDraft(form.Category, form.Through, form.Words, kept.FirstOrDefault()), now, cancel);
        if (outcome is ProposalOutcome.Done) return outcome;
        foreach (var evidence in kept) await blobs.Delete(evidence.Blob, cancel);
        return outcome;
    }
}
