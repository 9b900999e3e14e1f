using Sanwen.Core.Links;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Mails;

/// <summary>Fills in what every mail has: who it goes to, who that stands in for, its matters and its link.</summary>
internal static class Addressing
{
    /// <summary>A mail to a person, or to the substitute while the person is away. The id stays that of the person.</summary>
    public static Mail Mail(
        this Office office, MailKind kind, string instance, string person, DateTimeOffset now, string? step = null)
    {
        var to = office.For(person, China.DateOf(now));
        return new()
        {
            Id = $"{instance}/{step ?? kind.Word()}/{person}",
            Kind = kind,
            Instance = instance,
            At = now.ToOffset(China.Offset),
            To = to,
            ToName = office.NameOf(to),
            ForName = to == person ? null : office.NameOf(person),
        };
    }

    public static Mail WithLink(this Mail mail, LinkPurpose purpose, DateTimeOffset expires) => mail with
    {
        Link = new(purpose, mail.Instance, mail.To, DateTimeOffset.FromUnixTimeSeconds(expires.ToUnixTimeSeconds())),
    };

    public static Mail About(this Mail mail, Office office, string person) =>
        mail with { AboutName = office.NameOf(person), AboutUnit = office.UnitOf(person) };

    public static Mail WithMatters(this Mail mail, Office office, IEnumerable<string> keys) => mail with
    {
        Matters = [.. keys.Order(StringComparer.Ordinal).Where(office.Matters.ContainsKey).Select(k => office.Line(k, mail.At))],
    };

    public static Mail WithCopies(this Mail mail, IEnumerable<string> copies) => mail with
    {
        Cc = [.. copies.Where(c => c != mail.To).Distinct().Order(StringComparer.Ordinal)],
    };

    private static MailMatter Line(this Office office, string key, DateTimeOffset at)
    {
        var matter = office.Matters[key];
        var standing = Standing.Of(matter, China.DateOf(at), office.Policy.Lights);
        return new(
            key, matter.Title, matter.Due, matter.Progress, standing.TimeProgress, standing.Light, office.NameOf(matter.Responsible));
    }
}
