using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Rules;

public enum DayKind
{
    Working,

    /// <summary>An ordinary weekend.</summary>
    Weekend,

    /// <summary>Off by the State Council's notice.</summary>
    Holiday,

    /// <summary>调休: worked although on a weekend.</summary>
    MakeUp,
}

/// <summary>A year's days, month by month, in weeks from Monday.</summary>
/// <param name="HasData">False: Monday to Friday is only assumed.</param>
/// <param name="Source">The notice that the days come from.</param>
public sealed record YearGrid(int Year, bool HasData, string Source, IReadOnlyList<MonthGrid> Months)
{
    public static YearGrid Of(int year, WorkCalendar calendar) => new(
        year,
        calendar.HasData(year),
        calendar.Years.FirstOrDefault(y => y.Year == year)?.Source ?? "",
        [.. Enumerable.Range(1, 12).Select(m => MonthGrid.Of(new(year, m), calendar))]);
}

/// <param name="Weeks">Seven days each; null before the first and after the last day.</param>
public sealed record MonthGrid(YearMonth Month, int WorkingDays, IReadOnlyList<IReadOnlyList<DayCell?>> Weeks)
{
    public static MonthGrid Of(YearMonth month, WorkCalendar calendar)
    {
        var days = Enumerable.Range(1, month.LastDay.Day).Select(d => DayCell.Of(new(month.Year, month.Month, d), calendar)).ToList();
        var before = ((int)month.FirstDay.DayOfWeek + 6) % 7;
        var cells = Enumerable.Repeat<DayCell?>(null, before).Concat(days).ToList();
        while (cells.Count % 7 != 0) cells.Add(null);
        return new(month, days.Count(d => d.Kind is DayKind.Working or DayKind.MakeUp), [.. cells.Chunk(7)]);
    }
}

public sealed record DayCell(DateOnly Day, DayKind Kind)
{
    public static DayCell Of(DateOnly day, WorkCalendar calendar)
    {
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var listedOff = calendar.Years.Any(y => y.Year == day.Year && y.Off.Contains(day));
        return new(day, (calendar.IsWorkingDay(day), weekend) switch
        {
            (true, true) => DayKind.MakeUp,
            (true, false) => DayKind.Working,
            (false, true) when !listedOff => DayKind.Weekend,
            _ => DayKind.Holiday,
        });
    }
}
