using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Issues;

/// <summary>When what is asked about an issue is due, reminded of, passed on and chased. Working days; the day of asking never counts.</summary>
public static class IssueTimes
{
    public static DateTimeOffset ConsultationDue(Office office, DateTimeOffset asked) =>
        Due(office, asked, office.Policy.Projects.ConsultWorkingDays);

    public static DateTimeOffset DecisionDue(Office office, DateTimeOffset asked) =>
        Due(office, asked, office.Policy.Projects.DecideWorkingDays);

    /// <summary>One working day before the due day.</summary>
    public static DateTimeOffset RemindAt(Office office, DateTimeOffset due) => InTheMorning(office, due, -1);

    /// <summary>Silence goes up, or at the top is chased for the first time: on the working day after the due day.</summary>
    public static DateTimeOffset OverdueAt(Office office, DateTimeOffset due) => InTheMorning(office, due, 1);

    /// <summary>At the top: every working day.</summary>
    public static DateTimeOffset ChaseAt(Office office, TierAsk ask) => InTheMorning(office, ask.ChasedAt ?? ask.DueAt, 1);

    /// <summary>Its own secretary leaves it lying.</summary>
    public static DateTimeOffset UrgeHomeAt(Office office, ProjectIssue issue) =>
        InTheMorning(office, issue.UrgedAt ?? issue.Since, office.Policy.Projects.UrgeHomeWorkingDays);

    /// <summary>When the issue next wakes by itself; null once it is closed.</summary>
    public static DateTimeOffset? NextWake(ProjectIssue issue, Office office, DateTimeOffset now) => issue.State switch
    {
        IssueState.Consulting => Next(office, issue.Consultations[^1].DueAt, issue.Consultations[^1].RemindedAt, now),
        IssueState.Deciding when IsAtTop(issue, office) && issue.Asks[^1].ChasedAt is not null => ChaseAt(office, issue.Asks[^1]),
        IssueState.Deciding => Next(office, issue.Asks[^1].DueAt, issue.Asks[^1].RemindedAt, now),
        IssueState.Closed => null,
        _ => UrgeHomeAt(office, issue),
    };

    /// <summary>Whether no tier is above the one that it has come to.</summary>
    public static bool IsAtTop(this ProjectIssue issue, Office office) => office.Branches[issue.At].Parent is null;

    /// <summary>A reminder found late is left out once it would come after the due time.</summary>
    private static DateTimeOffset Next(Office office, DateTimeOffset due, DateTimeOffset? reminded, DateTimeOffset now) =>
        reminded is null && now < due ? RemindAt(office, due) : OverdueAt(office, due);

    private static DateTimeOffset Due(Office office, DateTimeOffset asked, int workingDays) =>
        China.At(office.Calendar.Add(China.DateOf(asked), workingDays), office.Policy.DueAt);

    private static DateTimeOffset InTheMorning(Office office, DateTimeOffset day, int workingDays) =>
        China.At(office.Calendar.Add(China.DateOf(day), workingDays), office.Policy.Ladder.At);
}
