using Sanwen.Core.Matters;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Lists;

/// <summary>A matter of a list, as of a day.</summary>
public sealed record ListedMatter(Matter Matter, Standing Standing);

/// <summary>How a list stands as of a day.</summary>
/// <param name="Matters">By key.</param>
public sealed record ListStanding(MatterList List, IReadOnlyList<ListedMatter> Matters)
{
    public int Total => Matters.Count;

    /// <summary>对标对表: those verified against their standard and closed, out of <see cref="Total"/>. What was carried over is not.</summary>
    public int Closed { get; } = Matters.Count(m => m.Matter.Status == MatterStatus.Closed);

    public int CarriedOver { get; } = Matters.Count(m => m.Matter.Status == MatterStatus.CarriedOver);

    /// <summary>Those with a standard to be verified against.</summary>
    public int WithStandard { get; } = Matters.Count(m => m.Matter.Standard.Length > 0);

    /// <summary>By light; what was carried over counts in the year it went to.</summary>
    public IReadOnlyDictionary<Light, int> Lights { get; } =
        Matters.Where(m => m.Matter.Status != MatterStatus.CarriedOver).CountBy(m => m.Standing.Light).ToDictionary();

    /// <summary>The matters of each theme (主题), themes in ordinal order, those without one last.</summary>
    public IEnumerable<IGrouping<string, ListedMatter>> Themes =>
        Matters.GroupBy(m => m.Matter.Theme).OrderBy(g => g.Key.Length == 0).ThenBy(g => g.Key, StringComparer.Ordinal);

    /// <summary>Every list that has a record or matters: the latest year first, lists without a year last, then by name.</summary>
    public static IReadOnlyList<ListStanding> All(IEnumerable<MatterList> lists, Office office, DateOnly day)
    {
        var matters = office.Matters.Values.Where(m => m.List.Length > 0).ToLookup(m => m.List, StringComparer.Ordinal);
        var known = lists.ToDictionary(l => l.Name, StringComparer.Ordinal);
        return
        [
            .. known.Keys.Union(matters.Select(g => g.Key))
                .Select(name => Of(known.GetValueOrDefault(name) ?? new() { Name = name }, matters[name], office, day))
                .OrderByDescending(s => s.List.Year ?? 0).ThenBy(s => s.List.Name, StringComparer.Ordinal),
        ];
    }

    private static ListStanding Of(MatterList list, IEnumerable<Matter> matters, Office office, DateOnly day) => new(
        list,
        [.. matters.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new ListedMatter(m, Standing.Of(m, day, office.Policy.Lights)))]);
}
