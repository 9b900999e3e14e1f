using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Proposals;

/// <summary>What every move of a proposal has in common: read it and its matter, decide, commit both.</summary>
internal static class ProposalDesk
{
    public static Task<ProposalOutcome> Move(
        this IStore store,
        OfficeReader offices,
        string key,
        DateTimeOffset now,
        Func<Proposal, Office, (ProposalStep? Step, ProposalOutcome? Refusal)> decide,
        CancellationToken cancel) => store.Decide(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                var stored = await store.Find<Proposal>(Proposal.IdOf(key), cancel).ConfigureAwait(false);
                var matter = await store.Find<Matter>(key, cancel).ConfigureAwait(false);
                if (stored is null || matter is null) return (null, new ProposalOutcome.Refused($"没有建议提案 {key}。"));
                var (step, refusal) = decide(stored.Value, office);
                if (step is null) return ((Change?)null, refusal!);
                step = step.Waking(office, now);
                return (step.Put(stored, matter, new()), new ProposalOutcome.Done(step.Proposal));
            },
            cancel);

    /// <summary>What is due; for the clock.</summary>
    internal static async Task<(Change?, DateTimeOffset?)> AdvanceProposal(
        this IStore store, OfficeReader offices, string id, DateTimeOffset now, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        var stored = await store.Find<Proposal>(id, cancel).ConfigureAwait(false);
        if (stored is null || await store.Find<Matter>(stored.Value.Matter, cancel).ConfigureAwait(false) is not { } matter) return (null, null);
        var step = ProposalRules.Advance(stored.Value, office, now);
        return (step.Put(stored, matter, new()), step.Proposal.WakeAt);
    }
}
