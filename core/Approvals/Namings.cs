using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;

namespace Sanwen.Core.Approvals;

/// <summary>The ladder's last rung: shall the bulletin name what a person left unanswered?</summary>
internal static class Namings
{
    /// <summary>To be decided before the month's bulletin.</summary>
    public static Approval Ask(
        AskRound round, IReadOnlyList<string> unanswered, IReadOnlyList<string> leaders, Office office, DateTimeOffset now)
    {
        var expires = BulletinAt(round, office);
        return new()
        {
            Key = Approval.NamingId(round.Id),
            Kind = ApprovalKind.Naming,
            Subject = round.Id,
            Matters = unanswered,
            Deciders = leaders,
            About = round.Person,
            AskedAt = now,
            ExpiresAt = expires,
            WakeAt = expires,
            Month = round.Month,
            Question = round.Question,
        };
    }

    private static DateTimeOffset BulletinAt(AskRound round, Office office)
    {
        if (round.Question == Question.Result)
        {
            return Schedule.BulletinAt(office.Policy, office.Calendar, round.DueAt);
        }

        return MonthRules.BulletinAt(new Month { Value = round.Month }, office);
    }
}
