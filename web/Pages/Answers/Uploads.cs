using Microsoft.AspNetCore.Http;
using Sanwen.Core.Policies;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Pages.Answers;

/// <summary>Files attached to replies: judged before anything is kept, kept before the reply names them.</summary>
public static class Uploads
{
    public static async Task<IReadOnlyList<ReplyProblem>> Problems(
        IReadOnlyList<AnswerEntry> entries, EvidencePolicy policy, CancellationToken cancel)
    {
        var problems = new List<ReplyProblem>();
        foreach (var (line, files) in entries)
        {
            foreach (var file in files)
            {
                var head = await Head(file, cancel);
                if (EvidenceRules.Refusal(policy, file.FileName, file.Length, head) is { } reason) problems.Add(new(line.Matter, "evidence", reason));
            }
        }

        return problems;
    }

    public static async Task<IReadOnlyList<Evidence>> Keep(IReadOnlyList<IFormFile> files, IBlobs blobs, CancellationToken cancel)
    {
        var kept = new List<Evidence>();
        foreach (var file in files)
        {
            using var content = file.OpenReadStream();
            var blob = await blobs.Save(content, cancel);
            kept.Add(new(blob, EvidenceRules.SafeName(file.FileName), EvidenceRules.ContentTypeOf(file.FileName), file.Length));
        }

        return kept;
    }

    /// <summary>What a file will be once it is kept, to judge its reply by.</summary>
    public static Evidence Foreseen(IFormFile file) =>
        new("", EvidenceRules.SafeName(file.FileName), EvidenceRules.ContentTypeOf(file.FileName), file.Length);

    private static async Task<byte[]> Head(IFormFile file, CancellationToken cancel)
    {
        using var content = file.OpenReadStream();
        var head = new byte[EvidenceRules.HeadBytes];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return head[..read];
    }
}
