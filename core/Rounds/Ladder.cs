using Sanwen.Core.Policies;
using Sanwen.Core.Time;

namespace Sanwen.Core.Rounds;

/// <summary>When the rungs of an unanswered round fire.</summary>
public static class Ladder
{
    /// <summary>
    /// The next rung and its moment, or null after the last. Each rung keeps its distance in working days to the one before it:
    /// when a rung fired late because nothing was running, nobody is reported to a leader the same morning.
    /// A reminder is left out once replies are overdue, or where it would come with the question itself.
    /// </summary>
    public static FiredRung? Next(AskRound round, LadderPolicy policy, WorkCalendar calendar, DateTimeOffset now)
    {
        var last = round.Fired.LastOrDefault();
        if (last?.Rung == Rung.Approval) return null;

        var rung = last is null ? Rung.Reminder : last.Rung + 1;
        var due = China.DateOf(round.DueAt);
        if (rung == Rung.Reminder)
        {
            var reminder = China.At(calendar.Add(due, policy.Reminder), policy.At);
            if (reminder > round.OpenedAt && now < round.DueAt) return new(Rung.Reminder, reminder);
            rung = Rung.Urge;
        }

        var planned = calendar.Add(due, DaysAfterDue(policy, rung));
        if (last is not null && last.Rung >= Rung.Urge)
        {
            var apart = DaysAfterDue(policy, rung) - DaysAfterDue(policy, last.Rung);
            var kept = calendar.Add(China.DateOf(last.At), apart);
            if (kept > planned) planned = kept;
        }

        return new(rung, China.At(planned, policy.At));
    }

    private static int DaysAfterDue(LadderPolicy policy, Rung rung) => rung switch
    {
        Rung.Reminder => policy.Reminder,
        Rung.Urge => policy.Urge,
        Rung.Notice => policy.Notice,
        _ => policy.Approval,
    };
}
