using Sanwen.Core.Issues;
using Sanwen.Core.Lists;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Bulletins;

/// <summary>Finds the bulletin of a month: as it was sent, or as it would stand now.</summary>
public sealed class BulletinDesk(IStore store, IOutbox outbox, OfficeReader offices)
{
    /// <summary>Null when the month was never opened here.</summary>
    public async Task<Bulletin?> Find(YearMonth value, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (await store.Find<Bulletin>(Bulletin.IdOf(value), cancel).ConfigureAwait(false) is { } sent) return sent.Value;
        return await store.Find<Month>(Month.IdOf(value), cancel).ConfigureAwait(false) is { } month
            ? (await Read(month.Value, cancel).ConfigureAwait(false)).Bulletin(now) with { Provisional = true }
            : null;
    }

    /// <summary>The single matters behind the figures of a month's bulletin; null where there is no bulletin, or none were kept with it.</summary>
    public async Task<BulletinTrace?> FindTrace(YearMonth value, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (await store.Find<BulletinTrace>(BulletinTrace.IdOf(value), cancel).ConfigureAwait(false) is { } kept) return kept.Value;
        return await store.Find<Month>(Month.IdOf(value), cancel).ConfigureAwait(false) is { Value: { ClosedAt: null } month }
            ? (await Read(month, cancel).ConfigureAwait(false)).Trace(now)
            : null;
    }

    internal async Task<(Bulletin Bulletin, BulletinTrace Trace)> Compose(Month month, DateTimeOffset now, CancellationToken cancel)
    {
        var facts = await Read(month, cancel).ConfigureAwait(false);
        return (facts.Bulletin(now), facts.Trace(now));
    }

    private async Task<Facts> Read(Month month, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        var rounds = await store.List<AskRound>(AskRound.Prefix(month.Value), cancel).ConfigureAwait(false);
        var mails = await outbox.CountByRecipient(month.Value, cancel).ConfigureAwait(false);
        var issues = await store.List<ProjectIssue>(ProjectIssue.Prefix, cancel).ConfigureAwait(false);
        var lists = await store.List<MatterList>(MatterList.Prefix, cancel).ConfigureAwait(false);
        var collecting = Highlighting.ListsOf(lists.Select(l => l.Value));
        return new(month, [.. rounds.Select(r => r.Value)], mails, [.. issues.Select(i => i.Value)], office, collecting);
    }

    private sealed record Facts(
        Month Month,
        IReadOnlyList<AskRound> Rounds,
        IReadOnlyDictionary<string, int> Mails,
        IReadOnlyList<ProjectIssue> Issues,
        Office Office,
        IReadOnlySet<string> Collecting)
    {
        public Bulletin Bulletin(DateTimeOffset now) => BulletinRules.Compose(Month, Rounds, Mails, Office, now, Collecting) with
        {
            Stuck = StuckIssue.Among(Issues, Office),
            Traced = true,
        };

        public BulletinTrace Trace(DateTimeOffset now) => BulletinTrace.Of(Month, Rounds, Mails, Office, now, Collecting);
    }
}
