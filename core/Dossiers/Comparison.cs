using Sanwen.Core.Bulletins;
using Sanwen.Core.Ratings;

namespace Sanwen.Core.Dossiers;

/// <summary>What units are put in order by (擂台赛).</summary>
public enum ComparedBy
{
    /// <summary>按时率.</summary>
    OnTime,

    /// <summary>答复率.</summary>
    Replied,

    /// <summary>绿灯率: green and closed among all.</summary>
    Green,

    /// <summary>红灯数, the fewest first.</summary>
    Red,

    /// <summary>办结率: closed among all.</summary>
    Closed,

    /// <summary>点名, the fewest first.</summary>
    Named,

    /// <summary>考核平均分.</summary>
    Rating,
}

/// <summary>A unit beside the others.</summary>
/// <param name="Lights">At the end of the last month.</param>
/// <param name="Stands">Its ratings in these months, the newest first.</param>
public sealed record ComparedUnit(string Unit, Rates Rates, UnitLights Lights, int Named, IReadOnlyList<Stand> Stands)
{
    /// <summary>The mean total of its ratings; null without any.</summary>
    public decimal? Rating => Stands.Count == 0 ? null : Math.Round(Stands.Average(s => s.Assessment.Rating!.Total), 2, MidpointRounding.AwayFromZero);

    /// <summary>What it is put in order by, the greater the better; null where there is nothing to measure.</summary>
    public decimal? By(ComparedBy by) => by switch
    {
        ComparedBy.OnTime => Rates.OnTimeRate,
        ComparedBy.Replied => Rates.ReplyRate,
        ComparedBy.Green => Share(Lights.Green + Lights.Blue),
        ComparedBy.Red => Lights.Total == 0 ? null : -Lights.Red,
        ComparedBy.Closed => Share(Lights.Blue),
        ComparedBy.Named => Rates.Asked == 0 ? null : -Named,
        _ => Rating,
    };

    private decimal? Share(int part) => Lights.Total == 0 ? null : 100m * part / Lights.Total;
}

/// <summary>All units with anything to compare.</summary>
/// <param name="Units">By name.</param>
public sealed record Comparison(MonthRange Range, IReadOnlyList<ComparedUnit> Units)
{
    public static Comparison Of(MonthRange range, IReadOnlyList<Bulletin> bulletins, IReadOnlyCollection<Assessment> assessments)
    {
        var stands = DossierRules.Stands(assessments, range, _ => true).ToLookup(s => s.Assessment.Unit);
        var units = bulletins.SelectMany(b => b.Units.Select(u => u.Unit).Concat(b.Lights.Select(l => l.Unit))).Concat(stands.Select(s => s.Key));
        return new(range, [.. units.Distinct().Order(StringComparer.Ordinal).Select(u => Of(u, bulletins, [.. stands[u]]))]);
    }

    /// <summary>The best first, those without a figure last; equals by name.</summary>
    public IReadOnlyList<ComparedUnit> Sorted(ComparedBy by) =>
        [.. Units.OrderByDescending(u => u.By(by) ?? decimal.MinValue).ThenBy(u => u.Unit, StringComparer.Ordinal)];

    /// <summary>A unit's place by a figure, counted from 1; units with the same figure share theirs. Null without the figure.</summary>
    public int? RankOf(ComparedUnit unit, ComparedBy by) => unit.By(by) is { } figure ? Units.Count(u => u.By(by) > figure) + 1 : null;

    private static ComparedUnit Of(string unit, IReadOnlyList<Bulletin> bulletins, IReadOnlyList<Stand> stands)
    {
        var months = bulletins.Select(b => DossierMonth.Of(b, unit)).ToList();
        return new(
            unit,
            months.Select(m => m.Rates).Sum(),
            months.Count > 0 ? months[^1].Lights : new(unit, 0, 0, 0, 0),
            months.Sum(m => m.Named),
            stands);
    }
}
