using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sanwen.Core.Calendars;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Web.Calendars;

/// <summary>A person's due dates as an iCalendar object (RFC 5545, with the refresh of RFC 7986). It names nobody by address, and nothing in it opens or decides anything.</summary>
public static partial class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const string Refresh = "PT4H";

    /// <summary>How long before its end what is due by a moment takes place in the calendar.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(30);

    /// <param name="today">Stamps the entries, so that a file stays the same all day unless something changes.</param>
    public static string Write(string name, IEnumerable<CalendarEntry> entries, DateOnly today)
    {
        var text = new StringBuilder();
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sanwen//Due dates//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            $"NAME:{Text(name)}", $"X-WR-CALNAME:{Text(name)}", "X-WR-TIMEZONE:Asia/Shanghai",
            $"REFRESH-INTERVAL;VALUE=DURATION:{Refresh}", $"X-PUBLISHED-TTL:{Refresh}",
            .. entries.SelectMany(e => Event(e, Moment(China.StartOf(today)))),
            "END:VCALENDAR",
        ];
        foreach (var line in lines) text.Append(CalendarLine.Fold(line));
        return text.ToString();
    }

    private static IEnumerable<string> Event(CalendarEntry entry, string stamp) =>
    [
        "BEGIN:VEVENT",
        $"UID:{Reference.Of(entry.Id)}@sanwen",
        $"DTSTAMP:{stamp}",
        .. entry.At is { } at
            ? new[] { $"DTSTART:{Moment(at - Shown)}", $"DTEND:{Moment(at)}" }
            : [$"DTSTART;VALUE=DATE:{Day(entry.Day)}", $"DTEND;VALUE=DATE:{Day(entry.Day.AddDays(1))}"],
        $"SUMMARY:{Text(entry.Title)}",
        .. entry.Details.Length > 0 ? new[] { $"DESCRIPTION:{Text(entry.Details)}" } : [],
        "TRANSP:TRANSPARENT",
        .. entry.Remind ? Alarm(entry) : [],
        "END:VEVENT",
    ];

    /// <summary>One call: at nine on the day before, or two hours before the moment.</summary>
    private static string[] Alarm(CalendarEntry entry) =>
    [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        $"DESCRIPTION:{Text(entry.Title)}",
        entry.At is null ? "TRIGGER:-PT15H" : "TRIGGER;RELATED=END:-PT2H",
        "END:VALARM",
    ];

    private static string Text(string text) => CalendarLine.Escape(Address().Replace(text, "…"));

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+")]
    private static partial Regex Address();
}
