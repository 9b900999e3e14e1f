namespace Sanwen.Core.Trends;

/// <summary>By which figure units are compared; what is worst comes first.</summary>
public enum UnitOrder
{
    /// <summary>The largest share of red first.</summary>
    Red,

    /// <summary>The most overdue first.</summary>
    Overdue,

    /// <summary>The lowest share answered on time first.</summary>
    OnTime,

    /// <summary>The most mails for each person first.</summary>
    Burden,
}

public static class UnitOrders
{
    /// <summary>Sorted by a figure, then by red matters, then by name; units of which it is not known come last.</summary>
    public static IReadOnlyList<UnitMonth> By(this IEnumerable<UnitMonth> units, UnitOrder order) =>
    [
        .. units.OrderByDescending(u => Worst(u, order) ?? decimal.MinValue)
            .ThenByDescending(u => u.Lights.Red).ThenBy(u => u.Unit, StringComparer.Ordinal),
    ];

    private static decimal? Worst(UnitMonth unit, UnitOrder order) => order switch
    {
        UnitOrder.Overdue => unit.Overdue,
        UnitOrder.OnTime => -unit.Rates.OnTimeRate,
        UnitOrder.Burden => unit.MailsEach,
        _ => unit.RedShare,
    };
}
