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
            ? await Compose(month.Value, now, cancel).ConfigureAwait(false) with { Provisional = true }
            : null;
    }

    internal async Task<Bulletin> Compose(Month month, DateTimeOffset now, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        var rounds = await store.List<AskRound>(AskRound.Prefix(month.Value), cancel).ConfigureAwait(false);
        var mails = await outbox.CountByRecipient(month.Value, cancel).ConfigureAwait(false);
        var issues = await store.List<ProjectIssue>(ProjectIssue.Prefix, cancel).ConfigureAwait(false);
        var lists = await store.List<MatterList>(MatterList.Prefix, cancel).ConfigureAwait(false);
        var collecting = Highlighting.ListsOf(lists.Select(l => l.Value));
        return BulletinRules.Compose(month, [.. rounds.Select(r => r.Value)], mails, office, now, collecting) with
        {
            Stuck = StuckIssue.Among(issues.Select(i => i.Value), office),
        };
    }
}
