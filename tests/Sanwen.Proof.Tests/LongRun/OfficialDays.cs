using Sanwen.Core.Time;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>
/// The working days of 2026 once more, from the State Council's notice and not from the product's file or code; the year after has no
/// notice yet, and counts Monday to Friday.
/// </summary>
internal static class OfficialDays
{
    private static readonly HashSet<DateOnly> Off =
    [
        .. Range(1, 1, 3), .. Range(2, 15, 23), .. Range(4, 4, 6), .. Range(5, 1, 5), .. Range(6, 19, 21), .. Range(9, 25, 27), .. Range(10, 1, 7),
    ];

    private static readonly HashSet<DateOnly> Worked =
        [new(2026, 1, 4), new(2026, 2, 14), new(2026, 2, 28), new(2026, 5, 9), new(2026, 9, 20), new(2026, 10, 10)];

    public static bool IsWorked(DateOnly day) =>
        Worked.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Off.Contains(day));

    /// <summary>A working day between 09:00 and 18:00, and the half-hour that what is due at 18:00 may take.</summary>
    public static bool IsWorkingTime(DateTimeOffset moment) =>
        IsWorked(China.DateOf(moment)) && China.TimeOf(moment) >= new TimeOnly(9, 0) && China.TimeOf(moment) <= new TimeOnly(18, 30);

    private static IEnumerable<DateOnly> Range(int month, int from, int to) => Enumerable.Range(from, to - from + 1).Select(d => new DateOnly(2026, month, d));
}
