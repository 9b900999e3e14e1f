using System.Globalization;
using Sanwen.Core.Journals;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Calendars;

/// <summary>
/// Hands out the links that calendars are subscribed to by. Such a link only reads, works for the policy's days, and ends when the
/// person leaves the people file or takes a new one.
/// </summary>
public sealed class Subscribing(IStore store, OfficeReader offices)
{
    private const string Prefix = "calendar#";

    /// <summary>The same all day, so that who looks twice sees one link.</summary>
    public async Task<Link> LinkOf(string person, DateTimeOffset now, CancellationToken cancel = default)
    {
        var days = (await offices.Read(cancel).ConfigureAwait(false)).Policy.Links.CalendarDays;
        var number = await Number(person, cancel).ConfigureAwait(false);
        return new(LinkPurpose.Calendar, Instance(number), person, China.StartOf(China.DateOf(now)).AddDays(days));
    }

    /// <summary>Whether a genuine link still opens its person's calendar.</summary>
    public async Task<bool> Holds(Link link, CancellationToken cancel = default) =>
        (await offices.Read(cancel).ConfigureAwait(false)).People.ContainsKey(link.Person)
        && link.Instance == Instance(await Number(link.Person, cancel).ConfigureAwait(false));

    /// <summary>Ends the link that is out. Only the person, or an administrator who was asked to.</summary>
    public Task<Outcome<CalendarKey>> Renew(string person, string by, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                if (Refusal(office, person, by) is { } reason) return ((Change?)null, (Outcome<CalendarKey>)new Outcome<CalendarKey>.Refused(reason));

                var before = await store.Find<CalendarKey>(CalendarKey.IdOf(person), cancel).ConfigureAwait(false);
                var after = (before?.Value ?? new CalendarKey { Person = person }) with { Number = (before?.Value.Number ?? 0) + 1 };
                var note = new JournalNote(now, new(by), JournalAction.Changed, "换了日历订阅链接，原来的链接不再有效。");
                var change = before is null ? new Change().Add(after, note) : new Change().Put(before, after, note);
                return (change, new Outcome<CalendarKey>.Done(after));
            },
            cancel);

    private static string? Refusal(Office office, string person, string by) =>
        !office.People.ContainsKey(person) ? $"人员名单中没有 {person}。"
        : by == person || office.Is(by, Roles.Administrator) ? null
        : "只有本人或管理员可以更换日历订阅链接。";

    private async Task<int> Number(string person, CancellationToken cancel) =>
        (await store.Find<CalendarKey>(CalendarKey.IdOf(person), cancel).ConfigureAwait(false))?.Value.Number ?? 0;

    private static string Instance(int number) => Prefix + number.ToString(CultureInfo.InvariantCulture);
}
