using Sanwen.Core.Calendars;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;
using Sanwen.Web.Calendars;
using Sanwen.Web.Mails;
using Sanwen.Web.Pages.People;
using Link = Sanwen.Core.Links.Link;

namespace Sanwen.Web.Pages.Calendars;

/// <summary>Gathers what is due for a person, and tells where it can be subscribed to.</summary>
public sealed class CalendarDesk(OfficeReader offices, RoundReader rounds, WaitingDesk waiting, Subscribing subscribing, MailWriter writer, TimeProvider time)
{
    /// <summary>The full address of a person's calendar.</summary>
    public async Task<string> AddressOf(string person, CancellationToken cancel) =>
        writer.AddressOf(await subscribing.LinkOf(person, time.GetUtcNow(), cancel));

    /// <param name="link">The one that it is read by, whose end is an entry of its own: a calendar that simply stopped would be trusted.</param>
    public async Task<string> Write(Link link, CancellationToken cancel)
    {
        var (person, now) = (link.Person, time.GetUtcNow());
        var (office, open) = (await offices.Read(cancel), await rounds.Read(cancel));
        var wait = await waiting.Find(person, "", office, open, now, cancel);
        var last = China.DateOf(link.Expires).AddDays(-1);
        return CalendarFile.Write(
            $"三问 {office.NameOf(person)}",
            [
                .. PersonCalendar.Of(person, office, open, now),
                .. wait.Where(w => w.Until is not null).Select(w => Entry(w, now)),
                new($"subscription-{person}", last, null, "日历订阅今天到期", "请登录三问，在自己的页面上重新订阅。", Remind: true),
            ],
            China.DateOf(now));
    }

    private static CalendarEntry Entry(WaitingItem item, DateTimeOffset now) => new(
        $"waiting-{item.Kind}-{item.Text}", China.DateOf(item.Until!.Value), item.Until, $"{item.Kind}：{item.Text}", "请打开邮件中的链接办理。", item.Until > now);
}
