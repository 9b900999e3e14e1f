using System.Globalization;

namespace Sanwen.Core.Import;

/// <summary>A calendar year, 2000 to 2100: <c>2026</c> or <c>2026年</c>.</summary>
internal static class YearText
{
    public const string Allowed = "应为 2000 至 2100 之间的年份，如 2026";

    public static int? Read(string text)
    {
        var plain = Texts.Narrow(Texts.Clean(text)).TrimEnd('年');
        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year : null;
    }

    /// <summary>A plan's first and last year: <c>2026-2028</c>; null for anything else.</summary>
    public static (int First, int Last)? ReadSpan(string text)
    {
        var parts = Texts.Narrow(Texts.Clean(text)).Split(['-', '—', '–', '~', '至'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Select(Read).ToList() is [{ } first, { } last] && first <= last ? (first, last) : null;
    }
}
