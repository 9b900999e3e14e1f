using System.Globalization;
using System.Text.RegularExpressions;

namespace Sanwen.Core.Import;

/// <summary>A day as offices write it: <c>2026-09-01</c>, <c>2026/9/1</c>, <c>2026年9月1日</c>; midnight after it, as Excel may add, is ignored.</summary>
public static partial class DateText
{
    public const string Allowed = "应为日期，如 2026-09-01、2026/9/1 或 2026年9月1日，年份 2000 至 2100";

    public static DateOnly? Read(string text)
    {
        var match = Day().Match(Texts.Narrow(Texts.Clean(text)));
        if (!match.Success) return null;

        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        return year is >= 2000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : null;
    }

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether a cell holds a bare Excel day number of our century: a date whose column lost its format.</summary>
    internal static bool LooksLikeSerial(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= 36526 and <= 73415;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\A(?:(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})"
        + @"|(?<y>[0-9]{4})/(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})"
        + @"|(?<y>[0-9]{4})\s*年\s*(?<m>[0-9]{1,2})\s*月\s*(?<d>[0-9]{1,2})\s*日)"
        + @"(?:\s+0{1,2}:00(?::00)?)?\z")]
    private static partial Regex Day();
}
