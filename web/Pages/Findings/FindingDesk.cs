using Sanwen.Core.Findings;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Pages.Findings;

/// <summary>Gathers what the page of a finding shows.</summary>
public sealed class FindingDesk(IStore store, OfficeReader offices, TimeProvider time)
{
    /// <summary>Null where there is no such finding.</summary>
    public async Task<FindingView?> Find(string key, string visitor, CancellationToken cancel)
    {
        if (await store.Find<Finding>(Finding.IdOf(key), cancel) is not { Value: var finding }) return null;
        var journal = await store.Journal(finding.Id, cancel);
        return FindingView.Of(finding, await offices.Read(cancel), journal, visitor, time.GetUtcNow());
    }
}
