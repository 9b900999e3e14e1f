using System.Globalization;
using System.Text.RegularExpressions;
using Sanwen.Core.Import;
using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings.Lists;

/// <summary>A period as offices write it: 2026-Q3, 2026年第三季度, 2026年3季度, 2026年上半年, 2026年, 2026年9月.</summary>
public static partial class PeriodText
{
    public const string Allowed = "应为期次，如 2026-Q3、2026年第三季度、2026年上半年、2026年或 2026年9月";

    private const string Numerals = "一二三四";

    public static Period? Read(string text)
    {
        var plain = Texts.Narrow(Texts.WithoutSpaces(text)).ToUpperInvariant();
        if (Period.TryParse(plain, out var period)) return period;
        if (Form().Match(plain) is not { Success: true } match)
        {
            return MonthText.Read(plain) is { } month ? new(PeriodKind.Month, month.Year, month.Month) : null;
        }

        var year = int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return (match.Groups["q"].Value, match.Groups["h"].Value) switch
        {
            ({ Length: > 0 } q, _) => new(PeriodKind.Quarter, year, Numerals.Contains(q, StringComparison.Ordinal) ? Numerals.IndexOf(q, StringComparison.Ordinal) + 1 : q[0] - '0'),
            (_, { Length: > 0 } h) => new(PeriodKind.HalfYear, year, h == "上" ? 1 : 2),
            _ => new(PeriodKind.Year, year, 1),
        };
    }

    [GeneratedRegex(@"\A(?<y>20[0-9]{2})年?(?:第?(?<q>[一二三四1-4])季度?|(?<h>[上下])半年|全年|度|)\z")]
    private static partial Regex Form();
}
