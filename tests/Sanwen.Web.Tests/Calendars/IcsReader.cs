using System.Text;

namespace Sanwen.Web.Tests.Calendars;

/// <summary>Reads iCalendar texts as a calendar program does: unfolds lines, and takes escapes back.</summary>
internal static class IcsReader
{
    /// <summary>The properties of each event by name with its parameters; those of its alarm among them.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string text)
    {
        var events = new List<Dictionary<string, string>>();
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..]);
            if (line == "BEGIN:VEVENT") events.Add([]);
            else if (events.Count > 0 && name is not ("BEGIN" or "END")) events[^1].TryAdd(name, Unescape(value));
        }

        return events;
    }

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\') text.Append(value[i]);
            else text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
        }

        return text.ToString();
    }
}
