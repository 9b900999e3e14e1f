using Sanwen.Core.Issues;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Pages.Branches;

/// <summary>Gathers what the page of a branch shows.</summary>
public sealed class BranchDesk(IStore store, OfficeReader offices, RecordReader<ProjectIssue> issues, TimeProvider time)
{
    /// <summary>Null where there is no such branch.</summary>
    public async Task<BranchView?> Find(string key, string visitor, CancellationToken cancel)
    {
        var office = await offices.Read(cancel);
        if (!office.Branches.TryGetValue(key, out var branch)) return null;
        var all = await issues.Read(cancel);
        return BranchView.Of(branch, office, all.Values, await store.Journal(branch.Id, cancel), visitor, time.GetUtcNow());
    }
}
