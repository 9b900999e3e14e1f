using System.Globalization;
using System.Text;

namespace Sanwen.Core.Import;

/// <summary>What people type, made comparable.</summary>
internal static class Texts
{
    private const char ZeroWidthNonJoiner = '\u200C', ZeroWidthJoiner = '\u200D';

    /// <summary>Without white space at its ends and without the invisible formatting characters that copying from pages brings along.</summary>
    public static string Clean(string text)
    {
        if (text.Any(IsInvisible)) text = string.Concat(text.Where(c => !IsInvisible(c)));
        return text.Trim();
    }

    public static string Header(string cell) => WithoutSpaces(Clean(cell));

    public static string WithoutSpaces(string text) =>
        text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;

    /// <summary>Full-width forms of ASCII characters as ASCII, the ideographic space as a space; one character for one.</summary>
    public static string Narrow(string text) =>
        text.Any(c => Narrow(c) != c) ? string.Concat(text.Select(Narrow)) : text;

    /// <summary>Line breaks and tabs, with the spaces around them, as one space.</summary>
    public static string Unfold(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        return lines.AsSpan().ContainsAny('\n', '\t')
            ? string.Join(' ', lines.Split(['\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : lines;
    }

    /// <summary>Padding that two-character names are given in tables (王　五) is no part of the name; spaces in a Latin name are.</summary>
    public static string PersonName(string text) => text.Any(char.IsAsciiLetter) ? text : WithoutSpaces(text);

    public static bool HasUnprintable(string text, bool lineBreaksAllowed = false) => text.EnumerateRunes().Any(
        r => r == Rune.ReplacementChar || (Rune.IsControl(r) && !(lineBreaksAllowed && r.Value is '\n' or '\t')));

    /// <summary>Names of columns for showing: each in a line, and no more than a person reads.</summary>
    public static string Names(IReadOnlyList<string> names)
    {
        const int Most = 20, Longest = 40;
        var shown = string.Join('、', names.Take(Most).Select(n => OneLine(n, Longest)));
        return names.Count > Most ? $"{shown} 等 {names.Count} 列" : shown;
    }

    /// <summary>For showing: no control characters, at most <paramref name="most"/> characters.</summary>
    public static string OneLine(string text, int most)
    {
        var cut = text.Length > most ? string.Concat(text.AsSpan(0, most - 1), "…") : text;
        return cut.Any(char.IsControl) ? string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c)) : cut;
    }

    private static bool IsInvisible(char c) =>
        c is not (ZeroWidthNonJoiner or ZeroWidthJoiner) && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        _ => c,
    };
}
