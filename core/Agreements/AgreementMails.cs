using System.Globalization;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Agreements;

/// <summary>An agreement as a digest tells it.</summary>
/// <param name="ByTerm">Whether it is told because of its term.</param>
/// <param name="Quiet">Whether it is told because nothing was done under it.</param>
public sealed record AgreementItem(Agreement Agreement, DateOnly Today, bool ByTerm, bool Quiet)
{
    public bool IsExpired => ByTerm && Today > Agreement.To;

    /// <summary>How it stands (zh-CN).</summary>
    public string Words => (Left, ByTerm) switch
    {
        (_, false) => Silence,
        ( < 0, _) => Count($"已到期 {-Left} 天，还没有续签或终止"),
        (0, _) => With("今天到期"),
        _ => With(Count($"{Left} 天后到期")),
    };

    private int Left => Agreement.To.DayNumber - Today.DayNumber;

    private string Silence => Agreement.Activities.Count == 0
        ? "签订以来没有活动记录"
        : Count($"{Agreement.LastActive():yyyy-MM-dd} 以来没有活动");

    private string With(string words) => Quiet ? $"{words}，{Silence}" : words;

    private static string Count(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

internal static class AgreementMails
{
    /// <summary>One mail about all that a person is to be told that day; an agreement that has expired brings the unit's head in copy.</summary>
    public static Mail Digest(IReadOnlyList<AgreementItem> items, string instance, string person, Office office, DateTimeOffset now)
    {
        var mail = office.Mail(MailKind.Agreement, instance, person, now, FormattableString.Invariant($"digest-{China.DateOf(now):yyyyMMdd}"))
            .WithLink(LinkPurpose.Keep, now.AddDays(office.Policy.Links.DaysAfterDue));
        var heads = items.Where(i => i.IsExpired).SelectMany(_ => office.HeadsOf(office.UnitOf(person))).Select(h => h.Email).Where(h => h != person);
        return mail.WithCopies(heads) with
        {
            Link = mail.Link! with { Instance = AgreementLink.Of(person) },
            Agreements = new(items.Count(i => i.ByTerm && !i.IsExpired), items.Count(i => i.IsExpired), items.Count(i => i.Quiet)),
            Items = [.. items.OrderByDescending(i => i.ByTerm).ThenBy(i => i.Agreement.To).ThenBy(i => i.Agreement.Key, StringComparer.Ordinal).Select(Line)],
        };
    }

    private static MailItem Line(AgreementItem item) => new(
        item.Agreement.Key,
        $"{item.Agreement.Unit}与{item.Agreement.Counterpart}",
        [new("到期日期", $"{item.Agreement.To:yyyy-MM-dd}"), new("情况", item.Words)]);
}
