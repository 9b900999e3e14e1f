using Sanwen.Core.Stores;

namespace Sanwen.Core.Requests;

/// <summary>Opens the parts of a request.</summary>
public static class SealedParts
{
    /// <summary>The answers' words; null for those that are not kept.</summary>
    public static IReadOnlyList<string?> AnswersOf(this Sealer sealer, Request request) =>
        [.. request.Answers.Select((a, n) => a.Sealed is { } text ? sealer.Open(text, RequestWords.Answer(request.Id, n)) : null)];

    /// <summary>What the resident added to each rating.</summary>
    public static IReadOnlyList<string?> CommentsOf(this Sealer sealer, Request request) =>
        [.. request.Answers.Select((a, n) => a.SealedComment is { } text ? sealer.Open(text, RequestWords.Comment(request.Id, n)) : null)];

    /// <summary>A photo as it was sent; null where there is none of the number, or it cannot be read.</summary>
    public static async Task<SentPhoto?> Photo(this IBlobs blobs, OpenedRequest opened, int number, CancellationToken cancel = default)
    {
        if (opened.Personal is not { } personal || number < 0 || number >= opened.Request.Photos.Count) return null;
        if (await blobs.Open(opened.Request.Photos[number], cancel).ConfigureAwait(false) is not { } file) return null;
        await using (file)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancel).ConfigureAwait(false);
            return Sealer.Decrypt(personal.PhotoKey, content.ToArray(), RequestWords.Photo(number)) is { } plain ? new(personal.PhotoNames[number], plain) : null;
        }
    }

    /// <summary>Takes away the photos of a request whose time has come, before its record forgets them: taken up again, it does the same.</summary>
    internal static async Task Erase(this IBlobs blobs, Request request, CancellationToken cancel)
    {
        foreach (var photo in request.Photos) await blobs.Delete(photo, cancel).ConfigureAwait(false);
    }
}
