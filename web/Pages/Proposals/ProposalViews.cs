using Sanwen.Core.Offices;
using Sanwen.Core.Proposals;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Pages.Proposals;

/// <summary>Gathers what the page of a proposal shows.</summary>
public sealed class ProposalViews(IStore store, OfficeReader offices, TimeProvider clock)
{
    /// <summary>Null where there is no such proposal.</summary>
    public async Task<ProposalView?> Find(string key, string visitor, CancellationToken cancel)
    {
        if (await store.Find<Proposal>(Proposal.IdOf(key), cancel) is not { Value: var proposal }) return null;
        var journal = await store.Journal(proposal.Id, cancel);
        return ProposalView.Of(proposal, await offices.Read(cancel), journal, visitor, clock.GetUtcNow());
    }
}
