using Microsoft.AspNetCore.Http;
using Sanwen.Core.Policies;
using Sanwen.Core.Requests;
using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Public.Requests;

/// <summary>The form of a request as it was sent.</summary>
public static class AskForm
{
    /// <param name="by">The address of who of the office enters it; null for a resident.</param>
    public static Intake Read(IFormCollection form, string channel, string? by)
    {
        string Line(string name) => form[name].ToString().ReplaceLineEndings(" ").Trim();
        return new(
            channel,
            Line("subject"),
            Line("community"),
            form["words"].ToString().ReplaceLineEndings("\n").Trim(),
            Line("place"),
            Line("name"),
            Line("phone"),
            Line("email"),
            form["consent"] == "yes",
            by,
            by is not null && form["first"] == "yes");
    }

    /// <summary>The photos that may be kept, or why not all may.</summary>
    public static async Task<(IReadOnlyList<SentPhoto> Photos, string? Problem)> Photos(IFormCollection form, RequestPhotos policy, CancellationToken cancel)
    {
        var files = form.Files.GetFiles("photo").Where(f => f.FileName.Length > 0).ToList();
        if (files.Count > policy.MaxFiles) return ([], $"最多 {policy.MaxFiles} 张照片。");

        var rules = new EvidencePolicy(policy.MaxMegabytes, policy.MaxFiles, RequestPhotos.Extensions);
        var photos = new List<SentPhoto>();
        foreach (var file in files)
        {
            // refused by its length before it is read
            if (file.Length > rules.MaxBytes) return ([], EvidenceRules.Refusal(rules, file.FileName, file.Length, []));
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancel);
            var bytes = content.ToArray();
            var head = bytes.AsSpan(0, Math.Min(bytes.Length, EvidenceRules.HeadBytes));
            if (EvidenceRules.Refusal(rules, file.FileName, file.Length, head) is { } reason) return ([], reason);
            photos.Add(new(EvidenceRules.SafeName(file.FileName), bytes));
        }

        return (photos, null);
    }
}
