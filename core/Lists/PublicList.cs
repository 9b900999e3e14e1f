using Sanwen.Core.Matters;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Lists;

/// <summary>
/// A list as anybody may see it (公开). It has no place for a person, an address, a note or the words of a reply, so that no page made
/// of it can tell them.
/// </summary>
/// <param name="Total">Matters, of which <paramref name="Closed"/> are closed; what was carried over counts in its new year.</param>
public sealed record PublicList(string Name, int? Year, string Plan, int Total, int Closed, IReadOnlyList<PublicTheme> Themes)
{
    public static PublicList Of(ListStanding standing)
    {
        var shown = standing.Matters.Where(m => m.Matter.Status != MatterStatus.CarriedOver).ToList();
        return new(
            standing.List.Name,
            standing.List.Year,
            standing.List.Plan?.Name ?? "",
            shown.Count,
            standing.Closed,
            [.. (standing with { Matters = shown }).Themes.Select(t => new PublicTheme(t.Key, [.. t.Select(PublicMatter.Of)]))]);
    }

    /// <summary>The lists that are open to the public, in the order of <see cref="ListStanding.All"/>.</summary>
    public static IReadOnlyList<PublicList> All(IEnumerable<MatterList> lists, Office office, DateOnly day) =>
        [.. ListStanding.All(lists, office, day).Where(s => s.List.Public).Select(Of)];
}

public sealed record PublicTheme(string Name, IReadOnlyList<PublicMatter> Matters);

/// <param name="Closed">Verified against its standard and closed.</param>
public sealed record PublicMatter(string Title, string LeadUnit, string Standard, DateOnly Due, decimal Progress, Light Light, bool Closed)
{
    internal static PublicMatter Of(ListedMatter listed)
    {
        var matter = listed.Matter;
        return new(
            matter.Title, matter.LeadUnit, matter.Standard, matter.Due, matter.Progress, listed.Standing.Light, matter.Status == MatterStatus.Closed);
    }
}
