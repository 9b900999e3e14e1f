using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Mails;

/// <summary>
/// What marks an address as undeliverable and what clears it. News may come late, twice or out of order: what counts is when it
/// happened, and each piece counts once.
/// </summary>
public static class AddressRules
{
    /// <summary>News remembered for each address; far more than a service tells of one address before it gives up telling.</summary>
    public const int MostEvents = 50;

    private const int LongestReason = 500;

    public static bool Marks(MailNewsKind kind) =>
        kind is MailNewsKind.Bounced or MailNewsKind.Blocked or MailNewsKind.Dropped or MailNewsKind.SpamReported;

    /// <summary>How an address stands after news of it, with what is to be journaled; the same record when the news changes nothing.</summary>
    public static (AddressFault? Fault, IReadOnlyList<JournalNote> Notes) After(AddressFault? before, IEnumerable<MailNews> news)
    {
        var notes = new List<JournalNote>();
        foreach (var each in news)
        {
            (before, var note) = After(before, each);
            if (note is not null) notes.Add(note);
        }

        return (before, notes);
    }

    /// <summary>The mark taken away at an administrator's word; what failed before that no longer counts.</summary>
    public static (AddressFault Fault, JournalNote Note) ClearedBy(this AddressFault before, string by, DateTimeOffset now) =>
        (before with { ClearedAt = now }, new(now, new(by), JournalAction.AddressCleared, $"{before.Address} 已核实可以收信，解除标记。"));

    /// <summary>
    /// Whether anybody is still to be reached there. An address is given up when the people file has the same person under another
    /// one, and open matters name that one and no longer this.
    /// </summary>
    public static bool InUse(this Office office, string address) =>
        office.People.TryGetValue(address, out var person)
        && (office.IsNamed(address)
            || !office.People.Values.Any(p =>
                p.Email != address && p.Name == person.Name && p.Unit == person.Unit && office.IsNamed(p.Email)));

    private static bool IsNamed(this Office office, string address) => office.Matters.Values.Any(m =>
        m.Status == MatterStatus.Open && (m.Responsible == address || m.Leader == address));

    private static (AddressFault? Fault, JournalNote? Note) After(AddressFault? before, MailNews news)
    {
        if (before?.Events.Contains(news.Event) == true) return (before, null);
        if (!Marks(news.Kind)) return news.Kind == MailNewsKind.Delivered ? Arrived(before, news) : (before, null);
        if (before is null) return (Marked(null, news), Mark(news));

        var seen = before.Saw(news.Event);
        if (before.ClearedAt is { } cleared) return news.At > cleared ? (Marked(before, news), Mark(news)) : (seen, null);
        return (news.At < before.LastAt ? seen with { Since = Earlier(before.Since, news.At) } : Marked(before, news), null);
    }

    private static (AddressFault?, JournalNote?) Arrived(AddressFault? before, MailNews news) =>
        before is { Stands: true } && news.At > before.LastAt
            ? (before.Saw(news.Event) with { ClearedAt = news.At },
                new(news.At, Actor.System, JournalAction.AddressCleared, $"邮件已送达 {news.Address}，解除标记。"))
            : (before, null);

    private static AddressFault Marked(AddressFault? before, MailNews news) => new()
    {
        Address = news.Address,
        Kind = news.Kind,
        Since = before is { Stands: true } ? Earlier(before.Since, news.At) : news.At,
        LastAt = news.At,
        Reason = news.Reason.Length > LongestReason ? news.Reason[..LongestReason] : news.Reason,
        Mail = news.Mail,
        Journal = before?.Journal ?? JournalHead.Empty,
        Events = Last(before?.Events ?? [], news.Event),
    };

    private static JournalNote Mark(MailNews news) =>
        new(news.At, Actor.System, JournalAction.AddressMarked, $"邮件无法送达 {news.Address}。");

    private static AddressFault Saw(this AddressFault fault, string id) => fault with { Events = Last(fault.Events, id) };

    private static IReadOnlyList<string> Last(IReadOnlyList<string> events, string id) => [.. events.Append(id).TakeLast(MostEvents)];

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
