using Sanwen.Core.Bulletins;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings;

/// <summary>Counts what measures rest on.</summary>
public static class FactsRules
{
    /// <param name="bulletins">Of the period's months; those that were never opened are missing.</param>
    public static RatingFacts OfUnit(IReadOnlyList<Bulletin> bulletins, string unit, Period period, Office office)
    {
        var rates = bulletins.SelectMany(b => b.Units).Where(u => u.Unit == unit).Select(u => u.Rates).ToList();
        var last = bulletins.FirstOrDefault(b => b.Month == period.Last);
        var lights = last?.Lights.FirstOrDefault(l => l.Unit == unit) ?? new UnitLights(unit, 0, 0, 0, 0);
        return WithDue(
            new(
                rates.Sum(r => r.Asked),
                rates.Sum(r => r.Replied),
                rates.Sum(r => r.OnTime),
                lights.Total,
                lights.Red,
                lights.Yellow,
                lights.Blue,
                last?.Overdue.Count(m => m.Unit == unit) ?? 0,
                bulletins.SelectMany(b => b.Named).Count(n => n.Matter.Unit == unit)),
            office.Matters.Values.Where(m => m.LeadUnit == unit),
            period);
    }

    /// <param name="rounds">The person's, of the period's months.</param>
    public static RatingFacts OfPerson(IReadOnlyList<AskRound> rounds, string person, Period period, Office office)
    {
        var matters = office.MattersOf(person).Where(m => m.Start <= period.LastDay).ToList();
        var standing = matters.Select(m => Standing.Of(m, period.LastDay, office.Policy.Lights)).ToList();
        int At(Light light) => standing.Count(s => s.Light == light);
        var rates = BulletinRules.RatesOf(
            rounds.Select(r => r.WithoutMoved(office)).SelectMany(r => r.Asked.Where(a => !a.Dropped).Select(a => (r, a))));
        return WithDue(
            new(
                rates.Asked,
                rates.Replied,
                rates.OnTime,
                matters.Count,
                At(Light.Red),
                At(Light.Yellow),
                At(Light.Blue),
                standing.Count(s => s.Overdue),
                rounds.Sum(r => r.Named.Intersect(r.Unanswered()).Count())),
            matters,
            period);
    }

    private static RatingFacts WithDue(RatingFacts facts, IEnumerable<Matter> matters, Period period)
    {
        var due = matters.Where(m => period.FirstDay <= m.Due && m.Due <= period.LastDay).ToList();
        return facts with { Due = due.Count, ClosedOfDue = due.Count(m => m.ClosedOn <= period.LastDay) };
    }
}
