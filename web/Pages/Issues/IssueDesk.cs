using Sanwen.Core.Issues;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Pages.Issues;

/// <summary>Gathers what the page of an issue shows.</summary>
public sealed class IssueDesk(IStore store, OfficeReader offices, TimeProvider time)
{
    /// <summary>Null where there is no such issue.</summary>
    public async Task<IssueView?> Find(string key, string visitor, CancellationToken cancel)
    {
        if (await store.Find<ProjectIssue>(ProjectIssue.IdOf(key), cancel) is not { Value: var issue }) return null;
        var journal = await store.Journal(issue.Id, cancel);
        return IssueView.Of(issue, await offices.Read(cancel), journal, visitor, time.GetUtcNow());
    }
}
