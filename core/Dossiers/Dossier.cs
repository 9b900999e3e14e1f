using Sanwen.Core.Bulletins;
using Sanwen.Core.Issues;
using Sanwen.Core.Matters;
using Sanwen.Core.Ratings;
using Sanwen.Core.Time;

namespace Sanwen.Core.Dossiers;

/// <summary>What there is to say of a unit over some months, for its report (述职评议). All that is counted is as its bulletins counted it.</summary>
/// <param name="AsOf">Lights are as of the end of this day.</param>
/// <param name="Months">Those that were opened here, in order.</param>
/// <param name="Matters">Led by the unit and begun by then, the worst light first.</param>
/// <param name="Stands">Its ratings of periods that end in these months, the newest first.</param>
/// <param name="Issues">Project issues raised in these months that it has built or was consulted about.</param>
public sealed record Dossier(
    string Unit,
    MonthRange Range,
    DateOnly AsOf,
    IReadOnlyList<DossierMonth> Months,
    IReadOnlyList<DossierMatter> Matters,
    IReadOnlyList<Stand> Stands,
    IReadOnlyList<ProjectIssue> Issues)
{
    public Rates Rates => Months.Select(m => m.Rates).Sum();

    /// <summary>As the last bulletin counts them.</summary>
    public UnitLights Lights => Months.Count > 0 ? Months[^1].Lights : new(Unit, 0, 0, 0, 0);

    /// <summary>How often it was named in a bulletin.</summary>
    public int Named => Months.Sum(m => m.Named);

    public int Closed => Months.Sum(m => m.Closed);

    public int Overdue => Months.Count > 0 ? Months[^1].Overdue : 0;

    /// <summary>Its ratings that were commended.</summary>
    public IEnumerable<Stand> Commended => Stands.Where(s => s.Assessment.Rating?.Commended == true);
}

/// <summary>A unit in one bulletin.</summary>
/// <param name="Provisional">The bulletin is not out yet, so that the figures may change.</param>
public sealed record DossierMonth(YearMonth Month, Rates Rates, UnitLights Lights, int Named, int Closed, int Overdue, bool Provisional)
{
    public static DossierMonth Of(Bulletin bulletin, string unit) => new(
        bulletin.Month,
        bulletin.Units.FirstOrDefault(u => u.Unit == unit)?.Rates ?? new(0, 0, 0),
        bulletin.Lights.FirstOrDefault(l => l.Unit == unit) ?? new(unit, 0, 0, 0, 0),
        bulletin.Named.Count(n => n.Matter.Unit == unit),
        bulletin.Closed.Count(m => m.Unit == unit),
        bulletin.Overdue.Count(m => m.Unit == unit),
        bulletin.Provisional);
}

/// <summary>A matter as it stood at the end of the dossier's months.</summary>
public sealed record DossierMatter(Matter Matter, Standing Standing);

public static class RatesSum
{
    public static Rates Sum(this IEnumerable<Rates> rates) =>
        rates.Aggregate(new Rates(0, 0, 0), (a, b) => new(a.Asked + b.Asked, a.Replied + b.Replied, a.OnTime + b.OnTime));
}
