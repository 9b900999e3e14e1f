using System.Globalization;
using System.Text.RegularExpressions;
using Sanwen.Core.Time;

namespace Sanwen.Core.Import;

/// <summary>
/// A month as offices write it: <c>2026-07</c>, <c>2026/7</c>, <c>2026年7月</c>, <c>202607</c>; or any day of it, and <c>Jul-26</c>,
/// which are what Excel makes of the first when it is typed.
/// </summary>
public static partial class MonthText
{
    public const string Allowed = "应为月份，如 2026-07、2026/7 或 2026年7月，年份 2000 至 2100";

    public static YearMonth? Read(string text)
    {
        var plain = Texts.Narrow(Texts.Clean(text));
        if (DateText.Read(plain) is { } day) return YearMonth.Of(day);
        if (DateOnly.TryParseExact(plain, "MMM-yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var shortened)
            && shortened.Year >= 2000) return YearMonth.Of(shortened);

        var match = Form().Match(plain);
        if (!match.Success) return null;

        var (year, month) = (Number(match, "y"), Number(match, "m"));
        return year is >= 2000 and <= 2100 && month is >= 1 and <= 12 ? new(year, month) : null;
    }

    internal static YearMonth? Cell(RowCells row, string column)
    {
        var text = row.Raw(column);
        if (Read(text) is { } month) return month;

        if (text.Length == 0) row.Missing(column, Allowed);
        else if (DateText.LooksLikeSerial(text)) row.Wrong(column, "是数字而不是月份", "请在 Excel 中把这一列设为文本或日期格式，" + Allowed);
        else row.Wrong(column, "不是有效的月份", Allowed);
        return null;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?:(?<y>[0-9]{4})[-/](?<m>[0-9]{1,2})|(?<y>[0-9]{4})(?<m>[0-9]{2})|(?<y>[0-9]{4})\s*年\s*(?<m>[0-9]{1,2})\s*月份?)\z")]
    private static partial Regex Form();
}
