using System.Text.RegularExpressions;

namespace Sanwen.Web.Import;

internal enum NumberLook
{
    Plain,
    Date,
    Percent,
}

/// <param name="Digits">With a format of zeros only (000), how many digits are shown at least.</param>
internal sealed partial record NumberFormat(NumberLook Look, int Digits = 0)
{
    public static readonly NumberFormat Plain = new(NumberLook.Plain);
    private static readonly NumberFormat Date = new(NumberLook.Date);
    private static readonly NumberFormat Percent = new(NumberLook.Percent);

    /// <summary>As in Excel; what is longer is no format, and takes long to look through.</summary>
    private const int LongestCode = 255;

    /// <summary>The formats that have no code in the file; 27–36 and 50–58 are the Chinese dates, but for those that are times of day.</summary>
    public static NumberFormat BuiltIn(int id) => id switch
    {
        9 or 10 => Percent,
        (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => Date,
        _ => Plain,
    };

    public static NumberFormat Of(string code)
    {
        if (code.Length > LongestCode) return Plain;

        var shown = Literals().Replace(code, "").Split(';')[0];
        if (shown.Contains('%')) return Percent;
        if (shown.Length > 1 && shown.All(c => c == '0')) return new(NumberLook.Plain, shown.Length);

        var letters = HalfDay().Replace(shown, "");
        var day = letters.AsSpan().ContainsAny("yYdD") || (letters.AsSpan().ContainsAny("mM") && !letters.AsSpan().ContainsAny("hHsS"));
        return day && !letters.StartsWith("General", StringComparison.OrdinalIgnoreCase) ? Date : Plain;
    }

    /// <summary>Quoted and escaped texts, fillers, and colours, conditions or locales in brackets (elapsed [h] [m] [s] stay).</summary>
    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[(?![hHmMsS]+\])[^\]]*\]
        """)]
    private static partial Regex Literals();

    [GeneratedRegex("AM/PM|A/P|上午/下午", RegexOptions.IgnoreCase)]
    private static partial Regex HalfDay();
}
