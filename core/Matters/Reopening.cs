using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Matters;

/// <summary>Takes closed matters up again, at a supervision officer's word.</summary>
public sealed class Reopening(IStore store, OfficeReader offices)
{
    public static bool MayReopen(Office office, string by) =>
        office.Is(by, Roles.Officer);

    public Task<Outcome<Matter>> Reopen(
        string matterId, string by, string reason, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(() => Decide(matterId, by, reason.Trim(), now, cancel), cancel);

    private async Task<(Change?, Outcome<Matter>)> Decide(
        string matterId, string by, string reason, DateTimeOffset now, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        var stored = await store.Find<Matter>(matterId, cancel).ConfigureAwait(false);
        if (stored is null) return (null, new Outcome<Matter>.Refused($"没有事项 {matterId}。"));
        if (!MayReopen(office, by))
        {
            return (null, new Outcome<Matter>.Refused("只有督办员可以重新开启已销号的事项。"));
        }

        if (stored.Value.CarriedTo is { } to) return (null, new Outcome<Matter>.Refused($"事项已经结转，请在新年度的事项 {to} 中办理。"));
        if (stored.Value.Status == MatterStatus.Open) return (null, new Outcome<Matter>.Refused("事项并未销号。"));
        if (reason.Length is 0 or > Replies.MaxWords)
        {
            return (null, new Outcome<Matter>.Refused($"请写明重新开启的理由，1 至 {Replies.MaxWords} 字。"));
        }

        var reopened = MatterMoves.Reopen(stored.Value);
        var note = new JournalNote(now, new(by), JournalAction.Reopened, $"重新开启。{reason}", [matterId]);
        return (new Change().Put(stored, reopened, note), new Outcome<Matter>.Done(reopened));
    }
}
