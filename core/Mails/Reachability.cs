using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Mails;

/// <summary>Which addresses mails do not reach, and an administrator's word that one is well again.</summary>
public sealed class Reachability(IStore store, OfficeReader offices)
{
    /// <summary>The addresses that mails do not reach and that are still in use, the longest first.</summary>
    public async Task<IReadOnlyList<AddressFault>> Standing(Office office, CancellationToken cancel = default) =>
    [
        .. (await store.List<AddressFault>(AddressFault.Prefix, cancel).ConfigureAwait(false)).Select(f => f.Value)
            .Where(f => f.Stands && office.InUse(f.Address)).OrderBy(f => f.Since),
    ];

    /// <summary>Why mails do not reach an address; null when they do, as far as is known.</summary>
    public async Task<AddressFault?> Find(string address, CancellationToken cancel = default) =>
        (await store.Find<AddressFault>(AddressFault.IdOf(address), cancel).ConfigureAwait(false))?.Value is { Stands: true } fault ? fault : null;

    /// <param name="by">The address of who says so: an administrator.</param>
    public Task<Outcome<AddressFault>> Clear(string address, string by, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(
            async () =>
            {
                if (!MayClear(await offices.Read(cancel).ConfigureAwait(false), by)) return Refuse("只有管理员可以解除邮箱标记。");
                var stored = await store.Find<AddressFault>(AddressFault.IdOf(address), cancel).ConfigureAwait(false);
                if (stored is not { Value.Stands: true }) return Refuse("这个邮箱没有标记，或者标记已经解除。");
                var (fault, note) = stored.Value.ClearedBy(by, now);
                return (new Change().Put(stored, fault, note), new Outcome<AddressFault>.Done(fault));
            },
            cancel);

    private static bool MayClear(Office office, string by) =>
        office.Is(by, Roles.Administrator);

    private static (Change?, Outcome<AddressFault>) Refuse(string reason) => (null, new Outcome<AddressFault>.Refused(reason));
}
