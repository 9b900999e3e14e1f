using Sanwen.Core.Engine;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;

namespace Sanwen.Core.Offices;

/// <summary>
/// When the clock writes to people: on working days, from the earliest time of day at which the policy has anything sent until the
/// latest at which it has anything due; 09:00 to 18:00 by default. What comes to be due at another time, because a list was imported
/// or the office was not running, waits for the next such morning. What answers somebody's act is sent at once, whatever the time.
/// </summary>
public static class WritingTimes
{
    /// <summary>Whether the clock may write at this moment. What is due as the day ends still goes out then: it has <see cref="Vitals.Grace"/>.</summary>
    public static bool MayWrite(this Office office, DateTimeOffset now) =>
        office.Calendar.IsWorkingDay(China.DateOf(now))
        && China.TimeOf(now) >= From(office.Policy)
        && China.TimeOf(now).ToTimeSpan() <= Until(office.Policy).ToTimeSpan() + Vitals.Grace;

    /// <summary>The next morning from which the clock writes; always later than <paramref name="now"/>.</summary>
    public static DateTimeOffset NextWriting(this Office office, DateTimeOffset now)
    {
        var today = Morning(China.DateOf(now), office);
        return today > now ? today : Morning(China.DateOf(now).AddDays(1), office);
    }

    private static DateTimeOffset Morning(DateOnly day, Office office) => China.At(office.Calendar.OnOrAfter(day), From(office.Policy));

    private static TimeOnly From(Policy policy) => new[] { policy.OpensAt, policy.Ladder.At, policy.Bulletin.At }.Min();

    private static TimeOnly Until(Policy policy) =>
        new[] { policy.OpensAt, policy.DueAt, policy.Ladder.At, policy.Bulletin.At, policy.Acknowledge.SameDayBy, policy.Acknowledge.NextDayBy }.Max();
}
