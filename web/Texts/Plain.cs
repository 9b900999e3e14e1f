using System.Globalization;
using System.Text;

namespace Sanwen.Web.Texts;

/// <summary>Makes what people typed safe to stand in a subject or a plain text: no control characters, nothing that turns the reading direction.</summary>
public static class Plain
{
    /// <summary>One line: every run of white space, line breaks included, becomes one blank.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var blank = Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control;
            if (blank && line.Length > 0 && line[^1] != ' ') line.Append(' ');
            if (!blank && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format) line.Append(rune.ToString());
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>The same with its line breaks kept, as <c>\n</c>.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Line)).Trim('\n');

    /// <summary>At most <paramref name="most"/> UTF-16 units, an ellipsis included; never cuts a character in two.</summary>
    public static string Clip(string text, int most)
    {
        if (text.Length <= most) return text;
        var clipped = new StringBuilder();
        foreach (var part in Parts(text))
        {
            if (clipped.Length + part.Length > most - 1) break;
            clipped.Append(part);
        }

        return most < 1 ? "" : clipped.Append('…').ToString();
    }

    private static IEnumerable<string> Parts(string text)
    {
        var parts = StringInfo.GetTextElementEnumerator(text);
        while (parts.MoveNext()) yield return parts.GetTextElement();
    }
}
