using Sanwen.Core.Bulletins;

namespace Sanwen.Core.Trends;

/// <summary>What a unit's month, or that of all units, came to. What is null is not known, which is not nothing.</summary>
/// <param name="Overdue">Matters overdue.</param>
/// <param name="Rates">Replies in matters; of nothing asked where it is not known.</param>
/// <param name="People">How many people were asked.</param>
/// <param name="Fields">How many fields they were asked to fill in.</param>
public sealed record UnitMonth(string Unit, UnitLights Lights, int? Overdue, Rates Rates, int? People, int? Mails, int? Fields)
{
    /// <summary>Stands for those whom the people file does not have.</summary>
    public const string NoUnit = "不在人员名单中";

    /// <summary>Percent of all matters that are red; null without matters.</summary>
    public decimal? RedShare => Lights.Total == 0 ? null : 100m * Lights.Red / Lights.Total;

    /// <summary>Mails for each person asked; null where nobody was or it is not known.</summary>
    public decimal? MailsEach => Each(Mails);

    /// <summary>Fields for each person asked; null where nobody was or it is not known.</summary>
    public decimal? FieldsEach => Each(Fields);

    public static string Named(string unit) => unit.Length > 0 ? unit : NoUnit;

    public static UnitMonth None(string unit) => new(unit, new(unit, 0, 0, 0, 0), 0, new(0, 0, 0), 0, 0, 0);

    /// <summary>The sum; a figure that one of them does not know is not known of all.</summary>
    public static UnitMonth Sum(string name, IReadOnlyList<UnitMonth> units) => new(
        name,
        new(name, units.Sum(u => u.Lights.Red), units.Sum(u => u.Lights.Yellow), units.Sum(u => u.Lights.Green), units.Sum(u => u.Lights.Blue)),
        Known(units, u => u.Overdue),
        new(units.Sum(u => u.Rates.Asked), units.Sum(u => u.Rates.Replied), units.Sum(u => u.Rates.OnTime)),
        Known(units, u => u.People),
        Known(units, u => u.Mails),
        Known(units, u => u.Fields));

    private static int? Known(IReadOnlyList<UnitMonth> units, Func<UnitMonth, int?> figure) =>
        units.Any(u => figure(u) is null) ? null : units.Sum(figure);

    private decimal? Each(int? sum) => sum is { } all && People is > 0 and { } people ? (decimal)all / people : null;
}
