namespace Sanwen.Proof.Tests.Attack.Web.Scripts;

/// <summary>What stands in a calendar that the program does not write.</summary>
internal static class CalendarFaults
{
    private static readonly string[] Known =
    [
        "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "UID", "DTSTAMP",
        "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP", "ACTION", "TRIGGER",
    ];

    public static IEnumerable<string> In(string feed)
    {
        var lines = feed.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.Where(l => !Known.Contains(l.Split(':', ';')[0]) || l.Any(char.IsControl))) yield return line;
        if (lines.Count(l => l.StartsWith("UID:", StringComparison.Ordinal)) != lines.Count(l => l == "BEGIN:VEVENT")) yield return "an entry without an id of its own";
        if (lines.Count(l => l.StartsWith("BEGIN:", StringComparison.Ordinal)) != lines.Count(l => l.StartsWith("END:", StringComparison.Ordinal))) yield return "an entry without an end";
    }
}
