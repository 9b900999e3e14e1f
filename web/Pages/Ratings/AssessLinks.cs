using Sanwen.Core.Links;
using Sanwen.Core.Ratings;
using Sanwen.Core.Stores;
using Sanwen.Web.Pages.Troubles;

namespace Sanwen.Web.Pages.Ratings;

/// <summary>Finds what a link about assessments opens.</summary>
public sealed class AssessLinks(IStore store, LinkSigner signer, TimeProvider clock)
{
    /// <returns>The link with the assessment that it names, or all of the period that it names; else why it opens nothing.</returns>
    public async Task<(Link? Link, IReadOnlyList<Assessment> Run, Trouble? Trouble)> Open(string token, CancellationToken cancel)
    {
        var reading = signer.Read(token, LinkPurpose.Assess, clock.GetUtcNow());
        if (reading.Genuine is not { } link) return (null, [], Trouble.BadLink);
        if (reading is LinkReading.Expired) return (null, [], Trouble.Expired("打开考核表的"));
        if (await store.Find<Assessment>(link.Instance, cancel) is { } one) return (link, [one.Value], null);

        var run = await store.List<Assessment>($"{link.Instance}-", cancel);
        return run.Count > 0 ? (link, [.. run.Select(a => a.Value)], null) : (null, [], Trouble.BadLink);
    }
}
