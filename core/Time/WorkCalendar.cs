namespace Sanwen.Core.Time;

/// <summary>
/// Working days by the State Council's yearly notice. A year without data counts Monday to Friday as worked;
/// <see cref="HasData"/> tells, so that hosts can say so.
/// </summary>
public sealed class WorkCalendar(IEnumerable<YearDays> years)
{
    private readonly Dictionary<int, YearDays> _years = years.ToDictionary(y => y.Year);

    public IEnumerable<YearDays> Years => _years.Values.OrderBy(y => y.Year);

    /// <summary>The years of <paramref name="day"/> and of the month after it that have no data: the schedules of this and the next weeks guess.</summary>
    public IReadOnlyList<int> YearsMissing(DateOnly day) =>
        [.. new[] { day.Year, day.AddMonths(1).Year }.Distinct().Where(y => !HasData(y))];

    public bool HasData(int year) => _years.ContainsKey(year);

    public bool IsWorkingDay(DateOnly day)
    {
        var weekday = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        return _years.TryGetValue(day.Year, out var days)
            ? days.Worked.Contains(day) || (weekday && !days.Off.Contains(day))
            : weekday;
    }

    /// <summary>The n-th working day after <paramref name="day"/>; before it when n is negative; the day itself when n is 0.</summary>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day)) left--;
        }

        return day;
    }

    /// <summary>How many working days lie after <paramref name="from"/> up to and including <paramref name="to"/>; 0 when to is not later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (IsWorkingDay(day)) count++;
        }

        return count;
    }

    public DateOnly OnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : Add(day, 1);

    /// <summary>The n-th working day of a month: 1 is the first, −1 the last, −3 the third-last.</summary>
    public DateOnly InMonth(YearMonth month, int n) =>
        n > 0 ? Add(month.FirstDay.AddDays(-1), n) : Add(month.LastDay.AddDays(1), n);
}
