using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Sanwen.Core.Time;

public enum PeriodKind
{
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// <summary>
/// A month, quarter, half-year or year of the calendar, written <c>2026-09</c>, <c>2026-Q3</c>, <c>2026-H2</c> or <c>2026-Y</c>:
/// always a year and one more part, so that what follows it in an id is never taken for a part of it.
/// </summary>
/// <param name="Number">Which of its kind in the year, from 1.</param>
[JsonConverter(typeof(PeriodJson))]
public readonly partial record struct Period(PeriodKind Kind, int Year, int Number) : IComparable<Period>
{
    private const string Numerals = "一二三四";

    public YearMonth First => new(Year, ((Number - 1) * Length) + 1);

    public YearMonth Last => new(Year, Number * Length);

    public DateOnly FirstDay => First.FirstDay;

    public DateOnly LastDay => Last.LastDay;

    public Period Previous => Of(Kind, FirstDay.AddDays(-1));

    public Period Next => Of(Kind, LastDay.AddDays(1));

    /// <summary>Its months in order.</summary>
    public IEnumerable<YearMonth> Months
    {
        get
        {
            var first = First.FirstDay;
            return Enumerable.Range(0, Length).Select(n => YearMonth.Of(first.AddMonths(n)));
        }
    }

    /// <summary>As people call it (zh-CN): 2026年9月, 2026年第三季度, 2026年下半年, 2026年.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Year}年") + Kind switch
    {
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Number}月"),
        PeriodKind.Quarter => $"第{Numerals[Number - 1]}季度",
        PeriodKind.HalfYear => Number == 1 ? "上半年" : "下半年",
        _ => "",
    };

    /// <summary>How many months it has.</summary>
    private int Length => LengthOf(Kind);

    /// <summary>The period of a kind that a day lies in.</summary>
    public static Period Of(PeriodKind kind, DateOnly day) => new(kind, day.Year, ((day.Month - 1) / LengthOf(kind)) + 1);

    public static bool TryParse(string? text, out Period period)
    {
        var match = Form().Match(text ?? "");
        period = default;
        if (!match.Success) return false;

        var year = int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        period = match.Groups["p"].ValueSpan switch
        {
            ['Q', var n] => new(PeriodKind.Quarter, year, n - '0'),
            ['H', var n] => new(PeriodKind.HalfYear, year, n - '0'),
            "Y" => new(PeriodKind.Year, year, 1),
            var month => new(PeriodKind.Month, year, int.Parse(month, NumberStyles.None, CultureInfo.InvariantCulture)),
        };
        return true;
    }

    /// <exception cref="FormatException">The text is of none of the forms.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period like 2026-Q3.");

    public int CompareTo(Period other) => FirstDay == other.FirstDay ? LastDay.CompareTo(other.LastDay) : FirstDay.CompareTo(other.FirstDay);

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-") + Kind switch
    {
        PeriodKind.Month => Number.ToString("00", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{Number}"),
        PeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"H{Number}"),
        _ => "Y",
    };

    private static int LengthOf(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => 1,
        PeriodKind.Quarter => 3,
        PeriodKind.HalfYear => 6,
        _ => 12,
    };

    [GeneratedRegex(@"\A(?<y>20[0-9]{2})-(?<p>0[1-9]|1[0-2]|Q[1-4]|H[12]|Y)\z")]
    private static partial Regex Form();
}

/// <summary>Writes a period as <c>"2026-Q3"</c>; public, as generated serialisers elsewhere name it.</summary>
public sealed class PeriodJson : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Period.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
