using System.Text;
using Sanwen.Core.Calendars;
using Sanwen.Web.Calendars;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>Calendars for subscribers: whatever people typed, no line of theirs is one of the calendar's own.</summary>
[Collection("fuzz")]
public sealed class CalendarLineFuzz
{
    private static readonly string[] Names =
    [
        "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP",
        "ACTION", "TRIGGER",
    ];

    [Fact]
    public async Task Any_title_stays_within_its_own_line() => Assert.NotEmpty(await new Fuzzer<string>(
        [.. Mutation.Words, "a\r\nBEGIN:VEVENT\r\nATTACH:http://evil.example/", "END:VEVENT", new string('长', 100)],
        (random, known) => random.Next(4) == 0 ? random.Any(known) + random.Any(known) : random.Change(random.Any(known)),
        text => Task.FromResult(Write(text)),
        text => Convert.ToBase64String(Encoding.Unicode.GetBytes(text))).Run());

    private static string Write(string text)
    {
        CalendarEntry[] entries = [new($"a {text}", new(2026, 10, 8), null, text, text, true), new("b", new(2026, 10, 9), DateTimeOffset.UnixEpoch, "乙", text, true)];
        var file = CalendarFile.Write(text, entries, new(2026, 10, 8));

        Assert.EndsWith("\r\n", file, StringComparison.Ordinal);
        var lines = file.Split("\r\n")[..^1];
        Assert.All(lines, l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 1, 75));
        Assert.All(lines, l => Assert.DoesNotContain(l, char.IsControl));
        var own = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1];
        Assert.All(own, l => Assert.Contains(l.Split(':', ';')[0], Names));
        Assert.Equal(2, own.Count(l => l == "BEGIN:VEVENT"));
        Assert.Equal(own.Count(l => l.StartsWith("BEGIN:", StringComparison.Ordinal)), own.Count(l => l.StartsWith("END:", StringComparison.Ordinal)));
        return $"{lines.Length}";
    }
}
