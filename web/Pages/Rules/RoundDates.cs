using Sanwen.Core.Months;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Rules;

/// <summary>When one question opens and is due, and when its ladder fires for who does not answer.</summary>
public sealed record RoundDates(
    string Title, DateTimeOffset OpensAt, DateTimeOffset DueAt, DateTimeOffset Reminder, DateTimeOffset Urge, DateTimeOffset Notice, DateTimeOffset Approval)
{
    public static RoundDates Of(YearMonth month, Question question, Policy policy, WorkCalendar calendar)
    {
        var opens = Schedule.OpensAt(policy, calendar, month, question);
        var due = Schedule.DueAt(policy, calendar, month, question, opens);
        var ladder = policy.Ladder;
        DateTimeOffset Rung(int days) => China.At(calendar.Add(China.DateOf(due), days), ladder.At);
        return new(policy.Of(question).Title, opens, due, Rung(ladder.Reminder), Rung(ladder.Urge), Rung(ladder.Notice), Rung(ladder.Approval));
    }
}
