using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Months;

/// <summary>Somebody who has not answered everything.</summary>
/// <param name="Left">Matters not answered, out of <paramref name="Asked"/>.</param>
/// <param name="Next">The rung that fires next if nothing is answered; null when none is left, or the month is over.</param>
public sealed record Owing(AskRound Round, string Name, string Unit, int Left, int Asked, FiredRung? Next)
{
    public static Owing Of(AskRound round, Month month, Office office, DateTimeOffset now) => new(
        round,
        office.NameOf(round.Person),
        office.UnitOf(round.Person),
        round.Unanswered().Count,
        round.Asked.Count(a => !a.Dropped),
        month.ClosedAt is null ? Ladder.Next(round, office.Policy.Ladder, office.Calendar, now) : null);
}
