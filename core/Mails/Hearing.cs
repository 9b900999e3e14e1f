using Sanwen.Core.Import;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Mails;

/// <summary>Hears what became of mails after the mail service took them: settles the mails anew, and marks or clears addresses.</summary>
public sealed class Hearing(IStore store, IOutbox outbox)
{
    /// <summary>Addresses written in one commit.</summary>
    private const int Batch = 50;

    /// <summary>Unknown mails looked at for each lot of news; there are ever only a few.</summary>
    private const int MostUnknown = 1000;

    /// <summary>Takes news in any order, any of it any number of times; returns how many addresses were marked or cleared.</summary>
    public async Task<int> Take(IEnumerable<MailNews> news, DateTimeOffset now, CancellationToken cancel = default)
    {
        var faults = await Faults(cancel).ConfigureAwait(false);
        var fresh = news.Select(Normal).OfType<MailNews>().DistinctBy(n => n.Event)
            .Where(n => faults.GetValueOrDefault(n.Address)?.Value.Events.Contains(n.Event) != true)
            .OrderBy(n => n.At).ToList();

        // mails first: the marks remember the news, so that what is cut off in between is done when it is told again
        await Settle(fresh, now, cancel).ConfigureAwait(false);
        var lots = fresh.GroupBy(n => n.Address)
            .Where(g => faults.ContainsKey(g.Key) || g.Any(n => AddressRules.Marks(n.Kind))).Chunk(Batch);
        var changed = 0;
        foreach (var lot in lots) changed += await store.Decide(() => Mark(lot, cancel), cancel).ConfigureAwait(false);
        return changed;
    }

    private async Task<(Change?, int)> Mark(IEnumerable<IGrouping<string, MailNews>> lot, CancellationToken cancel)
    {
        var faults = await Faults(cancel).ConfigureAwait(false);
        var (change, changed) = (new Change(), 0);
        foreach (var news in lot)
        {
            var stored = faults.GetValueOrDefault(news.Key);
            var (after, notes) = AddressRules.After(stored?.Value, news);
            if (after is null || ReferenceEquals(after, stored?.Value)) continue;
            _ = stored is null ? change.Add(after, notes) : change.Put(stored, after, notes);
            changed += notes.Count > 0 ? 1 : 0;
        }

        return (change, changed);
    }

    private async Task Settle(IEnumerable<MailNews> news, DateTimeOffset now, CancellationToken cancel)
    {
        var unknown = (await outbox.Mails(new(Take: MostUnknown, State: OutboxState.Unknown), cancel).ConfigureAwait(false))
            .Select(r => Reference.Of(r.Mail.Id)).ToHashSet();

        // most news is of mails that arrived and were known to be sent: those are not even looked up
        foreach (var about in news.Where(n => n.Kind != MailNewsKind.Delivered || (n.Mail is not null && unknown.Contains(n.Mail))))
        {
            if (about.Mail is null || await outbox.FindByReference(about.Mail, cancel).ConfigureAwait(false) is not { } row) continue;
            if (row.After(about) is { } settlement) await outbox.Settle(row.Mail.Id, settlement, now, cancel).ConfigureAwait(false);
        }
    }

    private async Task<Dictionary<string, Stored<AddressFault>>> Faults(CancellationToken cancel) =>
        (await store.List<AddressFault>(AddressFault.Prefix, cancel).ConfigureAwait(false)).ToDictionary(f => f.Value.Address);

    /// <summary>Null where the address cannot be that of a person.</summary>
    private static MailNews? Normal(MailNews news) =>
        EmailAddress.TryNormalize(news.Address, out var address) ? news with { Address = address } : null;
}
