using System.Text;

namespace Sanwen.Web.Calendars;

/// <summary>Content lines of RFC 5545: texts escaped, and lines folded so that none is longer than 75 octets.</summary>
public static class CalendarLine
{
    private const int MostOctets = 75;

    /// <summary>§ 3.3.11: backslash, semicolon and comma with a backslash before, line breaks as \n; other control characters are left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\\' or ';' or ',') escaped.Append('\\');
            if (rune.Value == '\n') escaped.Append("\\n");
            else if (!Rune.IsControl(rune)) escaped.Append(rune.ToString());
        }

        return escaped.ToString();
    }

    /// <summary>§ 3.1: a line break and a blank wherever a line would become too long, never within a character.</summary>
    public static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
