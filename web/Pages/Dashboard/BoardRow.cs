using Sanwen.Core.Matters;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>A matter as the list shows it.</summary>
/// <param name="Leader">The address of who supervises it; null where nobody does.</param>
public sealed record BoardRow(Matter Matter, Standing Standing, string ResponsibleName, string? Leader)
{
    /// <summary>What a search looks through, in upper case: comparing signs as they are is many times faster than by their case.</summary>
    public string Text { get; } = $"{Matter.Key}\n{Matter.Title}\n{Matter.Note}".ToUpperInvariant();

    /// <summary>Light before deviation as one number, as a deviation has two decimals and stays within ±100 points.</summary>
    private readonly int _rank = ((int)Standing.Light * 100_000) + (int)(Standing.Deviation * 100);

    /// <summary>By light, red first, then by deviation, the furthest behind first.</summary>
    public static int ByAttention(BoardRow a, BoardRow b) =>
        a._rank == b._rank ? string.CompareOrdinal(a.Matter.Key, b.Matter.Key) : a._rank.CompareTo(b._rank);
}
