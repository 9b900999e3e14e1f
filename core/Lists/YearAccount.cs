using Sanwen.Core.Matters;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Lists;

/// <summary>One year of a matter that runs over several.</summary>
/// <param name="Goal">The goal set for the year; null where there is none.</param>
/// <param name="Matter">The matter that stands for the year; null for a year that it has not been carried over to.</param>
public sealed record YearAccount(int Year, YearGoal? Goal, Matter? Matter)
{
    /// <summary>
    /// The years of a matter, oldest first, with what each of them has reached: those it was carried over from and to, and those
    /// it has goals for. Nothing for a matter of a single year.
    /// </summary>
    /// <param name="yearOf">The year of the list of that name, if it has one.</param>
    public static IReadOnlyList<YearAccount> Of(Matter matter, Office office, Func<string, int?> yearOf)
    {
        var chain = Chain(matter, office);
        var goals = chain[^1].YearGoals;
        if (chain.Count == 1 && goals.Count == 0) return [];

        var byYear = chain.GroupBy(m => yearOf(m.List) ?? m.Start.Year).ToDictionary(g => g.Key, g => g.Last());
        return
        [
            .. byYear.Keys.Union(goals.Select(g => g.Year)).Order()
                .Select(y => new YearAccount(y, goals.FirstOrDefault(g => g.Year == y), byYear.GetValueOrDefault(y))),
        ];
    }

    /// <summary>The matter and what it was carried over from and to, oldest first.</summary>
    private static List<Matter> Chain(Matter matter, Office office)
    {
        var chain = new List<Matter> { matter };
        while (chain[0].CarriedFrom is { } from && Unseen(from) is { } before) chain.Insert(0, before);
        while (chain[^1].CarriedTo is { } to && Unseen(to) is { } after) chain.Add(after);
        return chain;

        Matter? Unseen(string key) => chain.Any(m => m.Key == key) ? null : office.Matters.GetValueOrDefault(key);
    }
}
