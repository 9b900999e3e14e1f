using System.Globalization;
using System.Text.RegularExpressions;

namespace Sanwen.Web.Import;

/// <summary>A cell's stored value as the text that a person would have typed.</summary>
internal static partial class CellText
{
    private const double LastDay = 2958465;
    private const int DaysFrom1900To1904 = 1462;

    public static string Boolean(string value) => value == "1" ? "TRUE" : "FALSE";

    /// <summary>An ISO 8601 date and time as its date.</summary>
    public static string IsoDate(string value) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment)
            ? Day(moment)
            : value;

    /// <summary>A number by its cell's format: a date as <c>2026-09-01</c>, a percentage as <c>71.4%</c>, all else in plain digits.</summary>
    public static string Number(string value, NumberFormat format, bool uses1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 1e20) return value;

        // Excel stores binary fractions and shows 15 digits; so does the conversion to decimal.
        var plain = (decimal)number;
        return format.Look switch
        {
            NumberLook.Date => Date(number, uses1904) ?? Digits(plain),
            NumberLook.Percent => Digits(plain * 100) + "%",
            _ => Digits(plain).PadLeft(format.Digits, '0'),
        };
    }

    /// <summary>Control characters are written as <c>_x000A_</c> in a workbook.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, m => ((char)int.Parse(m.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    private static string? Date(double serial, bool uses1904)
    {
        var days = Math.Floor(serial) + (uses1904 ? DaysFrom1900To1904 : 0);

        // The 1900 system counts a 29 February 1900 that never was.
        return days is >= 1 and <= LastDay ? Day(DateTime.FromOADate(days < 60 ? days + 1 : days)) : null;
    }

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Digits(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();
}
