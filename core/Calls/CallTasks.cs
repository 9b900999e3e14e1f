using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Calls;

/// <summary>What a call asks of somebody who looks at it signed in.</summary>
public static class CallTasks
{
    /// <summary>The tasks that somebody may do now, each with the address of the person asked: oneself or who is away.</summary>
    public static IEnumerable<(CallTask Task, string Person)> Of(Call call, string by, Office office, DateTimeOffset now)
    {
        var persons = office.ActsFor(by, China.DateOf(now));
        var nominates = call.State == CallState.Nominating && Nominating.Closed(call, office, now) is null;
        if (nominates) foreach (var person in call.Invitees(office).Where(persons.Contains)) yield return (CallTask.Nominate, person);
        if (call.State != CallState.Scoring) yield break;
        foreach (var judge in call.Judges.Where(persons.Contains).Where(j => call.ScoredBy(j, office).Count > 0)) yield return (CallTask.Score, judge);
    }
}
