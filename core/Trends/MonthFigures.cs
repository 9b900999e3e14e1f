using Sanwen.Core.Bulletins;
using Sanwen.Core.Time;

namespace Sanwen.Core.Trends;

/// <summary>Where a month's figures come from; the first that there is counts.</summary>
public enum FigureSource
{
    /// <summary>The bulletin as it was sent.</summary>
    Bulletin,

    /// <summary>As the bulletin would stand now: the month runs, or its bulletin is not out.</summary>
    Running,

    /// <summary>A list of past months' figures.</summary>
    Imported,
}

/// <summary>What a month came to, unit by unit.</summary>
/// <param name="AsOf">Lights are as of the end of this day.</param>
/// <param name="Traced">Whether the single matters behind the figures are known.</param>
/// <param name="Questions">Not known of imported months.</param>
public sealed record MonthFigures(
    YearMonth Month, FigureSource Source, DateOnly AsOf, bool Traced, IReadOnlyList<UnitMonth> Units, IReadOnlyList<QuestionRates> Questions)
{
    /// <summary>All units together.</summary>
    public UnitMonth All { get; } = UnitMonth.Sum("", Units);

    /// <summary>One unit's; all units' where the name is blank; null where an imported list does not have the unit.</summary>
    public UnitMonth? Of(string unit) =>
        unit.Length == 0 ? All
        : Units.FirstOrDefault(u => u.Unit == unit) ?? (Source == FigureSource.Imported ? null : UnitMonth.None(unit));

    public static MonthFigures Of(Bulletin bulletin)
    {
        var lights = bulletin.Lights.ToDictionary(l => UnitMonth.Named(l.Unit));
        var rates = bulletin.Units.ToDictionary(u => UnitMonth.Named(u.Unit), u => u.Rates);
        var burden = bulletin.Burden.ToDictionary(b => UnitMonth.Named(b.Unit));
        var overdue = bulletin.Overdue.CountBy(m => UnitMonth.Named(m.Unit)).ToDictionary();
        UnitMonth Unit(string unit)
        {
            var none = UnitMonth.None(unit);
            var cost = burden.GetValueOrDefault(unit);
            return none with
            {
                Lights = lights.GetValueOrDefault(unit, none.Lights),
                Overdue = overdue.GetValueOrDefault(unit),
                Rates = rates.GetValueOrDefault(unit, none.Rates),
                People = cost?.People ?? 0,
                Mails = cost?.Mails ?? 0,
                Fields = cost?.Fields ?? 0,
            };
        }

        return new(
            bulletin.Month,
            bulletin.Provisional ? FigureSource.Running : FigureSource.Bulletin,
            bulletin.AsOf,
            bulletin.Traced,
            [.. lights.Keys.Union(rates.Keys).Union(burden.Keys).Order(StringComparer.Ordinal).Select(Unit)],
            bulletin.Questions);
    }

    /// <summary>The months that lists of past figures tell of.</summary>
    public static IEnumerable<MonthFigures> Of(IEnumerable<MonthHistory> history) => history.GroupBy(h => h.Month).Select(g => new MonthFigures(
        g.Key, FigureSource.Imported, g.Key.LastDay, false, [.. g.OrderBy(h => h.Unit, StringComparer.Ordinal).Select(Unit)], []));

    private static UnitMonth Unit(MonthHistory h) => new(
        h.Unit, new(h.Unit, h.Red, h.Yellow, h.Green, h.Blue), null, new(h.Asked ?? 0, h.Replied ?? 0, h.OnTime ?? 0), h.People, h.Mails, h.Fields);
}
