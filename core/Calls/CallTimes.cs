using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Calls;

/// <summary>When a call opens, and when what it asks is due, reminded of and urged. What falls on a day off moves to the next working day.</summary>
public static class CallTimes
{
    public static DateTimeOffset OpensAt(Call call, Office office) => China.At(office.Calendar.OnOrAfter(call.OpensOn), office.Policy.OpensAt);

    public static DateTimeOffset NominationsDue(Call call, Office office) => China.At(office.Calendar.OnOrAfter(call.NominateBy), office.Policy.DueAt);

    /// <summary>When scores are due by the call alone; judges who are asked late have more time.</summary>
    public static DateTimeOffset ScoresPlanned(Call call, Office office) => China.At(office.Calendar.OnOrAfter(call.ScoreBy), office.Policy.DueAt);

    /// <summary>When scores are due that are asked for at a moment: as planned, but the judges keep the policy's working days.</summary>
    public static DateTimeOffset ScoresDue(Call call, Office office, DateTimeOffset asked)
    {
        var least = China.At(office.Calendar.Add(China.DateOf(asked), office.Policy.Calls.ScoreWorkingDays), office.Policy.DueAt);
        var planned = ScoresPlanned(call, office);
        return planned > least ? planned : least;
    }

    public static DateTimeOffset RemindAt(Office office, DateTimeOffset due) => Before(office, due, office.Policy.Calls.RemindWorkingDaysBefore);

    public static DateTimeOffset UrgeAt(Office office, DateTimeOffset due) => Before(office, due, office.Policy.Calls.UrgeWorkingDaysBefore);

    /// <summary>Who leaves a ranking undecided is urged again and again.</summary>
    public static DateTimeOffset DecisionUrgeAt(Call call, Office office) => China.At(
        office.Calendar.Add(China.DateOf(call.UrgedAt ?? call.ScoreDueAt ?? default), office.Policy.Calls.DecideWorkingDays), office.Policy.Ladder.At);

    /// <summary>When it next wakes by itself; null once it is decided.</summary>
    public static DateTimeOffset? NextWake(Call call, Office office, DateTimeOffset now) => call.State switch
    {
        CallState.Planned => OpensAt(call, office),
        CallState.Nominating => Next(call, office, NominationsDue(call, office), now, urges: false),
        CallState.Scoring => Next(call, office, call.ScoreDueAt!.Value, now, urges: true),
        CallState.Ranked => DecisionUrgeAt(call, office),
        _ => null,
    };

    private static DateTimeOffset Next(Call call, Office office, DateTimeOffset due, DateTimeOffset now, bool urges)
    {
        if (call.RemindedAt is null && RemindAt(office, due) > now) return RemindAt(office, due);
        return urges && call.UrgedAt is null && UrgeAt(office, due) > now ? UrgeAt(office, due) : due;
    }

    private static DateTimeOffset Before(Office office, DateTimeOffset due, int workingDays) =>
        China.At(office.Calendar.Add(China.DateOf(due), -workingDays), office.Policy.Ladder.At);
}
