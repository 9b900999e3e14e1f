using System.Globalization;
using Sanwen.Core.Time;

namespace Sanwen.Web.Texts;

/// <summary>Dates and times as an office writes them, in its own time zone.</summary>
public static class When
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>10月12日.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");

    /// <summary>2026年10月12日.</summary>
    public static string FullDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>10月12日 18:00.</summary>
    public static string Moment(DateTimeOffset moment) => $"{Day(China.DateOf(moment))} {Clock(moment)}";

    /// <summary>10月12日（周一）18:00.</summary>
    public static string WeekdayMoment(DateTimeOffset moment) =>
        $"{Day(China.DateOf(moment))}（{Weekday(China.DateOf(moment))}）{Clock(moment)}";

    /// <summary>2026-10-12 18:00, for lists and journals.</summary>
    public static string Stamp(DateTimeOffset moment) => $"{Iso(China.DateOf(moment))} {Clock(moment)}";

    /// <summary>2026-10-12, for lists and journals.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>周一.</summary>
    public static string Weekday(DateOnly day) => $"周{Weekdays[(int)day.DayOfWeek]}";

    /// <summary>10月.</summary>
    public static string Month(YearMonth month) => string.Create(CultureInfo.InvariantCulture, $"{month.Month}月");

    /// <summary>2026年10月.</summary>
    public static string FullMonth(YearMonth month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月");

    private static string Clock(DateTimeOffset moment) => China.TimeOf(moment).ToString("HH:mm", CultureInfo.InvariantCulture);
}
