using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sanwen.Core.Time;

/// <summary>A calendar month, written <c>2026-10</c>.</summary>
[JsonConverter(typeof(YearMonthJson))]
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public YearMonth Next => Of(FirstDay.AddMonths(1));

    public YearMonth Previous => Of(FirstDay.AddMonths(-1));

    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    public static YearMonth Of(DateTimeOffset moment) => Of(China.DateOf(moment));

    public static bool TryParse(string? text, out YearMonth month)
    {
        var ok = DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        month = ok ? Of(day) : default;
        return ok;
    }

    /// <exception cref="FormatException">The text is not of the form <c>2026-10</c>.</exception>
    public static YearMonth Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"'{text}' is not a month like 2026-10.");

    public int CompareTo(YearMonth other) => FirstDay.CompareTo(other.FirstDay);

    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}

/// <summary>Writes a month as <c>"2026-10"</c>; public, as generated serialisers elsewhere name it.</summary>
public sealed class YearMonthJson : JsonConverter<YearMonth>
{
    public override YearMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        YearMonth.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, YearMonth value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
