using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings;

/// <summary>When an assessment is due, and when it is reminded of and urged: all in working days, at the hours of the office's rules.</summary>
internal static class AssessmentTimes
{
    public static DateTimeOffset FillBy(Office office, DateTimeOffset opened) => DueAfter(office, opened, office.Policy.Ratings.FillWorkingDays);

    /// <param name="asked">When the assessors are asked.</param>
    public static DateTimeOffset ScoreBy(Office office, DateTimeOffset asked) => DueAfter(office, asked, office.Policy.Ratings.ScoreWorkingDays);

    /// <summary>The reminder, before something is due.</summary>
    public static DateTimeOffset RemindAt(Office office, DateTimeOffset due) => Beside(office, due, -office.Policy.Ratings.RemindWorkingDays);

    /// <summary>The urge, after something was due.</summary>
    public static DateTimeOffset UrgeAt(Office office, DateTimeOffset due) => Beside(office, due, office.Policy.Ratings.UrgeWorkingDays);

    private static DateTimeOffset DueAfter(Office office, DateTimeOffset moment, int days) =>
        China.At(office.Calendar.Add(China.DateOf(moment), days), office.Policy.DueAt);

    private static DateTimeOffset Beside(Office office, DateTimeOffset due, int days) =>
        China.At(office.Calendar.Add(China.DateOf(due), days), office.Policy.Ladder.At);
}
