using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Core.People;

/// <summary>Sets who acts for somebody away.</summary>
public sealed class Substituting(IStore store, OfficeReader offices)
{
    /// <param name="by">The address of who sets it: the person away, an officer or an administrator.</param>
    public Task<Outcome<Substitute>> Set(
        Substitute substitute, string by, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                var refusal = MaySet(office, substitute.For, by) ? office.Refusal(substitute) : "只有本人、督办员或管理员可以设置代理人。";
                if (refusal is not null) return ((Change?)null, (Outcome<Substitute>)new Outcome<Substitute>.Refused(refusal));

                var text = $"{substitute.From:yyyy-MM-dd} 至 {substitute.To:yyyy-MM-dd} 由{office.NameOf(substitute.By)}代理。";
                var note = new JournalNote(now, new(by), JournalAction.SubstituteSet, text);
                var before = await store.Find<Substitute>(substitute.Id, cancel).ConfigureAwait(false);
                var change = before is null
                    ? new Change().Add(substitute, note)
                    : new Change().Put(before, substitute with { Journal = before.Value.Journal }, note);
                return (change, new Outcome<Substitute>.Done(substitute));
            },
            cancel);

    /// <summary>The person away, an officer or an administrator.</summary>
    public static bool MaySet(Office office, string away, string by) =>
        by == away
        || office.Is(by, Roles.Officer | Roles.Administrator);
}
