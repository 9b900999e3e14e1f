using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sanwen.Core.Export;
using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Web.Import;

namespace Sanwen.Web.Export;

/// <summary>A cell to write: what it stores, whether that is a number, and its look.</summary>
internal readonly record struct CellContent(string Value, bool IsNumber, CellLook Look);

/// <summary>Makes typed cells of the texts of a list. Whatever would be read back as another text stays a text.</summary>
internal static partial class CellContents
{
    private static readonly DateOnly Zero = new(1899, 12, 30);

    /// <param name="light">What the office calls a light.</param>
    public static CellContent Of(string text, CellType type, Func<Light, string> light) => type switch
    {
        CellType.Light when Enum.TryParse<Light>(text, out var lit) => new(light(lit), false, CellLooks.Of(lit)),
        CellType.Date when DateText.Read(text) is { } day => Kept(text, Whole(day.DayNumber - Zero.DayNumber), NumberLook.Date, CellLook.Date),
        CellType.Percent when Plain(text.TrimEnd('%')) is { } percent => Kept(
            text, Digits(percent / 100), NumberLook.Percent, decimal.IsInteger(percent) ? CellLook.WholePercent : CellLook.Percent),
        CellType.Number when Plain(text) is { } number =>
            Kept(text, Digits(number), NumberLook.Plain, decimal.IsInteger(number) ? CellLook.WholeNumber : CellLook.Number),
        CellType.Points when Plain(text) is { } points => Kept(text, Digits(points), NumberLook.Plain, CellLook.Points),
        _ => Text(text),
    };

    /// <summary>Inert: stored as a text, and kept one when somebody opens the cell and leaves it again.</summary>
    public static CellContent Text(string text) =>
        new(Escaped(text), false, text.Length > 0 && "=+-@\t\r＝＋－＠".Contains(text[0], StringComparison.Ordinal) ? CellLook.QuotedText : CellLook.Text);

    private static CellContent Kept(string text, string value, NumberLook look, CellLook style) =>
        CellText.Number(value, new(look), uses1904: false) == text ? new(value, true, style) : Text(text);

    private static decimal? Plain(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Digits(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>What XML cannot hold as <c>_x0001_</c>, and what looks like such an escape with its first sign escaped.</summary>
    private static string Escaped(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal)) text = Escape().Replace(text, "_x005F_");
        return text.EnumerateRunes().Any(r => r == Rune.ReplacementChar || Forbidden(r))
            ? string.Concat(text.EnumerateRunes().Select(r => Forbidden(r) ? $"_x{r.Value:X4}_" : r.ToString()))
            : text;
    }

    private static bool Forbidden(Rune rune) => rune.Value is 0xFFFE or 0xFFFF || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'));

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
