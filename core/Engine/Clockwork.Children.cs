using Sanwen.Core.Approvals;
using Sanwen.Core.Issues;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Engine;

public sealed partial class Clockwork
{
    /// <summary>
    /// The instances that exist because of this one and still wake by themselves: a month's rounds, the month after it and the
    /// issues that it raised by rule, the naming that a round asked for. Read from the store alone, so that asking again after a fault gives the same.
    /// </summary>
    public async Task<IReadOnlyList<string>> Children(string instance, CancellationToken cancel = default)
    {
        if (instance.StartsWith(Month.Prefix, StringComparison.Ordinal)) return Awake(await Lived(instance, cancel).ConfigureAwait(false));
        if (!instance.StartsWith("round-", StringComparison.Ordinal)) return [];
        var round = await store.Find<AskRound>(instance, cancel).ConfigureAwait(false);
        if (round?.Value.Fired.Any(f => f.Rung == Rung.Approval) != true) return [];
        var naming = await store.Find<Approval>(Approval.NamingId(instance), cancel).ConfigureAwait(false);
        return Awake([naming?.Value]);
    }

    private async Task<IEnumerable<Entity?>> Lived(string id, CancellationToken cancel)
    {
        if (await store.Find<Month>(id, cancel).ConfigureAwait(false) is not { } month) return [];
        var next = await store.Find<Month>(Month.IdOf(month.Value.Value.Next), cancel).ConfigureAwait(false);
        var rounds = await store.List<AskRound>(AskRound.Prefix(month.Value.Value), cancel).ConfigureAwait(false);
        var issues = month.Value.ClosedAt is null ? [] : await store.List<ProjectIssue>(ProjectIssue.Prefix, cancel).ConfigureAwait(false);
        return [next?.Value, .. rounds.Select(r => r.Value), .. issues.Select(i => i.Value).Where(i => i.Cause == IssueCause.RedLight)];
    }

    private static IReadOnlyList<string> Awake(IEnumerable<Entity?> instances) =>
        [.. instances.OfType<Entity>().Where(i => i.WakeAt is not null).Select(i => i.Id)];
}
