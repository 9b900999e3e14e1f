namespace Sanwen.Core.Ratings;

/// <summary>指标: what a computed item rests on.</summary>
/// <param name="Name">As lists name it (zh-CN).</param>
/// <param name="Meaning">Numerator and denominator in words.</param>
/// <param name="IsRate">Whether points are in proportion to the rate; else each counted case costs the item's deduction.</param>
/// <param name="Count">The figures; for a count, the denominator is what it was counted among.</param>
public sealed record Measure(string Name, string Meaning, bool IsRate, Func<RatingFacts, Figure> Count);

/// <summary>The figures that a computed score rests on.</summary>
public sealed record Figure(int Part, int Whole);

public static class Measures
{
    public static readonly IReadOnlyList<Measure> All =
    [
        new("按时答复率", "按时答复项次 / 应答复项次", true, f => new(f.OnTime, f.Asked)),
        new("答复率", "已答复项次 / 应答复项次", true, f => new(f.Replied, f.Asked)),
        new("销号率", "其中期末已销号 / 本期到期事项", true, f => new(f.ClosedOfDue, f.Due)),
        new("办结率", "期末已销号 / 期末事项", true, f => new(f.Blue, f.Matters)),
        new("绿灯率", "期末绿灯和已销号 / 期末事项", true, f => new(f.Matters - f.Red - f.Yellow, f.Matters)),
        new("红灯数", "期末红灯 / 期末事项", false, f => new(f.Red, f.Matters)),
        new("逾期数", "期末逾期 / 期末事项", false, f => new(f.Overdue, f.Matters)),
        new("点名数", "通报点名项次 / 应答复项次", false, f => new(f.Named, f.Asked)),
    ];

    public static Measure? Find(string name) => All.FirstOrDefault(m => m.Name == name);

    /// <summary>
    /// Points with two decimals. A rate brings its part of the item's points; without a denominator there was nothing to do and
    /// nothing is lost. A count takes the deduction for each case, down to 0.
    /// </summary>
    public static decimal Points(this RubricItem item, Measure measure, Figure figure)
    {
        if (!measure.IsRate) return Math.Max(0, item.Points - (item.Deduction * figure.Part));
        return figure.Whole == 0 ? item.Points : Math.Round(item.Points * figure.Part / figure.Whole, 2, MidpointRounding.AwayFromZero);
    }
}
