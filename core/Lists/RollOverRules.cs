using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;

namespace Sanwen.Core.Lists;

/// <summary>Which matters of a list go on in the next year of its plan, and as what.</summary>
public static class RollOverRules
{
    private const int LongestKey = 40;

    private const int Named = 10;

    public static bool MayRollOver(Office office, string by) => office.Is(by, Roles.Officer);

    /// <summary>Why a list cannot be carried over at all (zh-CN), or null.</summary>
    public static string? Refusal(MatterList list)
    {
        if (list.Plan is not { } plan || list.Year is not { } year) return "这个清单不属于跨年度的计划，不能结转。请先在清单表中填写年度、计划和计划起止。";
        if (list.CarriedTo is { } to) return $"这个清单已经结转到“{to}”。";
        return year >= plan.Last ? $"“{plan.Name}”到 {plan.Last} 年为止，没有下一年可以结转。" : null;
    }

    /// <param name="list">One that <see cref="Refusal"/> has nothing against.</param>
    public static RollOver Plan(MatterList list, IReadOnlyCollection<MatterList> lists, Office office, DateOnly today)
    {
        var year = list.Year!.Value;
        var name = NextYear.NameOf(list.Name, year);
        var from = list with { CarriedTo = name };
        var to = new MatterList
        {
            Name = name,
            Year = year + 1,
            Plan = list.Plan,
            Public = list.Public,
            Highlights = list.Highlights,
            About = list.About,
            CarriedFrom = list.Name,
        };
        IReadOnlyList<CarriedMatter> matters =
        [
            .. office.Matters.Values.Where(m => m.List == list.Name && GoesOn(m, year)).OrderBy(m => m.Key, StringComparer.Ordinal)
                .Select(m => new CarriedMatter(m, NextYear.Of(m, name, year))),
        ];
        return new(from, to, matters, [.. Problems(to, matters, lists, office)], [.. Notes(matters, year, today)]);
    }

    /// <summary>What is open, and what was closed for its year while a goal is set for the next.</summary>
    private static bool GoesOn(Matter matter, int year) => matter.CarriedTo is null
        && (matter.Status == MatterStatus.Open || matter.YearGoals.Any(g => g.Year == year + 1));

    private static IEnumerable<string> Problems(
        MatterList to, IReadOnlyList<CarriedMatter> matters, IReadOnlyCollection<MatterList> lists, Office office)
    {
        if (matters.Count == 0) yield return "清单里没有在办的事项，也没有下一年度还有目标的事项，没有可以结转的。";
        if (to.Name.Length > ListKind.LongestName) yield return $"新清单名“{to.Name}”超过 {ListKind.LongestName} 个字，请先把清单改为较短的名称。";
        if (lists.Any(l => l.Name == to.Name) || office.Matters.Values.Any(m => m.List == to.Name)) yield return $"已经有名为“{to.Name}”的清单。";

        (string What, IEnumerable<CarriedMatter> Which)[] rules =
        [
            ("项的新编号已被别的事项使用", matters.Where(m => office.Matters.ContainsKey(m.After.Key))),
            ("项的新编号彼此相同", matters.GroupBy(m => m.After.Key).Where(g => g.Skip(1).Any()).SelectMany(g => g)),
            ($"项的新编号超过 {LongestKey} 个字", matters.Where(m => m.After.Key.Length > LongestKey)),
            ("项有申请在等候决定，请先作出决定", matters.Where(m => m.Before.Pending.Count > 0)),
        ];
        foreach (var (what, which) in rules)
        {
            var keys = which.Select(m => m.Before.Key == m.After.Key ? m.Before.Key : $"{m.Before.Key} → {m.After.Key}").ToList();
            if (keys.Count > 0) yield return $"{keys.Count} {what}：{Some(keys)}。";
        }
    }

    private static IEnumerable<string> Notes(IReadOnlyList<CarriedMatter> matters, int year, DateOnly today)
    {
        if (today.Year <= year) yield return $"{year} 年还没有结束：结转以后，原事项在 {year} 年余下的时间里不再问询，新事项从 {year + 1} 年 1 月 1 日起问询。";
        var bare = matters.Where(m => m.Goal?.Year != year + 1).Select(m => m.Before.Key).ToList();
        if (bare.Count > 0) yield return $"{bare.Count} 项没有 {year + 1} 年的年度目标，照现在的完成时限推算：{Some(bare)}。";
        var closed = matters.Where(m => m.Before.Status == MatterStatus.Closed).Select(m => m.Before.Key).ToList();
        if (closed.Count > 0) yield return $"{closed.Count} 项本年度已销号、下一年度还有目标，销号保留，另立新事项：{Some(closed)}。";
    }

    private static string Some(List<string> which) => string.Join('、', which.Take(Named)) + (which.Count > Named ? " 等" : "");
}
