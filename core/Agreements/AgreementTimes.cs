using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Agreements;

/// <summary>When somebody is to be written to about an agreement: in the morning of working days only.</summary>
public static class AgreementTimes
{
    /// <summary>When it next wakes by itself; null when nothing is due any more unless somebody renews it.</summary>
    /// <param name="now">What was due until then has been seen to.</param>
    public static DateTimeOffset? NextWake(Agreement agreement, Office office, DateTimeOffset now)
    {
        if (agreement.Ending is not null) return null;
        DateTimeOffset? rung = NextRung(agreement, office) is { } days ? RungAt(agreement, days, office) : null;
        var quarter = QuarterAt(AgreementStates.QuarterOf(China.DateOf(now)).AddMonths(3), office);
        DateTimeOffset? quiet = agreement.HoldsOn(China.DateOf(quarter)) ? quarter : null;
        var next = rung is null || quiet < rung ? quiet ?? rung : rung;
        return next <= now ? Morning(China.DateOf(now).AddDays(1), office) : next;
    }

    /// <summary>The latest rung that is due and has not fired, in days from the last day; null for none. Rungs passed over do not fire any more.</summary>
    public static int? DueRung(Agreement agreement, Office office, DateTimeOffset now) => agreement.Ending is null
        ? Rungs(office).Where(r => r > (agreement.Told ?? int.MinValue) && RungAt(agreement, r, office) <= now).Select(r => (int?)r).LastOrDefault()
        : null;

    /// <summary>When a quarter's agreements without activity are told: in the morning of its first working day.</summary>
    /// <param name="first">The quarter's first day.</param>
    public static DateTimeOffset QuarterAt(DateOnly first, Office office) => Morning(first, office);

    private static int? NextRung(Agreement agreement, Office office) =>
        Rungs(office).Where(r => r > (agreement.Told ?? int.MinValue)).Select(r => (int?)r).FirstOrDefault();

    private static IEnumerable<int> Rungs(Office office) =>
        office.Policy.Agreements.RemindDaysBefore.Select(d => -d).Concat(office.Policy.Agreements.UrgeDaysAfter).Order();

    private static DateTimeOffset RungAt(Agreement agreement, int days, Office office) => Morning(agreement.To.AddDays(days), office);

    private static DateTimeOffset Morning(DateOnly day, Office office) => China.At(office.Calendar.OnOrAfter(day), office.Policy.Ladder.At);
}
