using Sanwen.Core.Policies;
using Sanwen.Core.Time;

namespace Sanwen.Core.Months;

/// <summary>When the questions of a month open and are due, and when its bulletin goes out, by policy and calendar.</summary>
public static class Schedule
{
    /// <summary>The moment the policy plans to open a question.</summary>
    public static DateTimeOffset OpensAt(Policy policy, WorkCalendar calendar, YearMonth month, Question question) =>
        China.At(OpeningDay(policy, calendar, month, question), policy.OpensAt);

    /// <summary>
    /// When replies are due for a question opened at <paramref name="opened"/>. A question opened on a later day than planned
    /// keeps its whole window of working days, so that nobody is asked and overdue in one day.
    /// </summary>
    public static DateTimeOffset DueAt(Policy policy, WorkCalendar calendar, YearMonth month, Question question, DateTimeOffset opened)
    {
        var plannedOpening = OpeningDay(policy, calendar, month, question);
        var plannedDue = DueDay(policy.Of(question).Due, calendar, month, plannedOpening);
        var openedOn = China.DateOf(opened);
        var day = openedOn <= plannedOpening
            ? plannedDue
            : calendar.Add(openedOn, Math.Max(1, calendar.Between(plannedOpening, plannedDue)));
        return China.At(day, policy.DueAt);
    }

    /// <summary>When the bulletin goes out, counted from the day the result question is due.</summary>
    public static DateTimeOffset BulletinAt(Policy policy, WorkCalendar calendar, DateTimeOffset resultDue) =>
        China.At(calendar.Add(China.DateOf(resultDue), policy.Bulletin.WorkingDaysAfterResultDue), policy.Bulletin.At);

    /// <summary>When the question after this one is planned to open: the next of the month, or the next month's first.</summary>
    public static DateTimeOffset NextOpensAt(Policy policy, WorkCalendar calendar, YearMonth month, Question question) =>
        question == Question.Result
            ? OpensAt(policy, calendar, month.Next, Question.Plan)
            : OpensAt(policy, calendar, month, question + 1);

    private static DateOnly OpeningDay(Policy policy, WorkCalendar calendar, YearMonth month, Question question)
    {
        var rule = policy.Of(question).Opens;
        return rule.WorkingDay is { } n ? calendar.InMonth(month, n) : OnDay(calendar, month, rule.Day ?? 1);
    }

    private static DateOnly DueDay(DayRule rule, WorkCalendar calendar, YearMonth month, DateOnly opening)
    {
        if (rule.WorkingDaysAfterOpening is { } after) return calendar.Add(opening, after);
        return rule.WorkingDay is { } n ? calendar.InMonth(month, n) : OnDay(calendar, month, rule.Day ?? 28);
    }

    private static DateOnly OnDay(WorkCalendar calendar, YearMonth month, int day) =>
        calendar.OnOrAfter(new(month.Year, month.Month, day));
}
