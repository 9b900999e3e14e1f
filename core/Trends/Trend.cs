using Sanwen.Core.Time;

namespace Sanwen.Core.Trends;

/// <summary>Months in order without a break; one that nothing is known of is a gap.</summary>
public sealed record Trend(IReadOnlyList<TrendMonth> Months)
{
    public const int FewestMonths = 3, MostMonths = 36, UsualMonths = 12;

    /// <summary>The last month; null while nothing is known of it.</summary>
    public MonthFigures? Last => Months is [.., { Figures: { } figures }] ? figures : null;

    /// <summary>The latest month that is over and counted; a month that runs is not yet to be judged by its answers.</summary>
    public MonthFigures? Finished => Months.Select(m => m.Figures).LastOrDefault(f => f is not null and not { Source: FigureSource.Running });

    /// <summary>Every unit that has figures in one of the months.</summary>
    public IReadOnlyList<string> Units =>
        [.. Months.SelectMany(m => m.Figures?.Units ?? []).Select(u => u.Unit).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The months up to <paramref name="last"/>: those before anything is known are left out, those in between are gaps.</summary>
    /// <param name="known">In any order; of two for one month the one of the better source counts.</param>
    /// <param name="most">How many months at most, from <see cref="FewestMonths"/> to <see cref="MostMonths"/>; what is outside is brought in.</param>
    public static Trend Of(IEnumerable<MonthFigures> known, YearMonth last, int most)
    {
        var by = known.Where(f => f.Month <= last).GroupBy(f => f.Month).ToDictionary(g => g.Key, g => g.MinBy(f => f.Source)!);
        if (by.Count == 0) return new([]);

        var window = YearMonth.Of(last.FirstDay.AddMonths(1 - Math.Clamp(most, FewestMonths, MostMonths)));
        var months = new List<TrendMonth>();
        for (var month = by.Keys.Min() > window ? by.Keys.Min() : window; month <= last; month = month.Next)
        {
            months.Add(new(month, by.GetValueOrDefault(month)));
        }

        return new(months);
    }

    public MonthFigures? Of(YearMonth month) => Months.FirstOrDefault(m => m.Month == month)?.Figures;
}

/// <param name="Figures">Null for a gap: the month was not counted.</param>
public sealed record TrendMonth(YearMonth Month, MonthFigures? Figures);
