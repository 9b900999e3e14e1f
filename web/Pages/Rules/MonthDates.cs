using Sanwen.Core.Months;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Rules;

/// <summary>A month's dates by the rules.</summary>
public sealed record MonthDates(YearMonth Month, IReadOnlyList<RoundDates> Rounds, DateTimeOffset BulletinAt)
{
    public static MonthDates Of(YearMonth month, Policy policy, WorkCalendar calendar)
    {
        var rounds = Questions.All.Select(q => RoundDates.Of(month, q, policy, calendar)).ToList();
        return new(month, rounds, Schedule.BulletinAt(policy, calendar, rounds[^1].DueAt));
    }
}
