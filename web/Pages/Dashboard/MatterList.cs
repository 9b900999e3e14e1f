using Sanwen.Core.Matters;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>The part of a list that one page shows.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">How many matters were found on all pages.</param>
/// <param name="Lights">How many were found at each light, whichever light is asked for.</param>
public sealed record MatterList(IReadOnlyList<BoardRow> Rows, int Page, int Total, IReadOnlyDictionary<Light, int> Lights)
{
    public const int Size = 50;

    /// <param name="mine">The addresses whose matters count as the visitor's own.</param>
    public static MatterList Of(Board board, MatterQuery query, IReadOnlySet<string> mine)
    {
        var all = Found(board, query, mine);
        var found = query.Light is { } light ? all.FindAll(r => r.Standing.Light == light) : all;
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (found.Count + Size - 1) / Size));
        return new([.. Sorted(found, query).Skip((page - 1) * Size).Take(Size)], page, found.Count, all.CountBy(r => r.Standing.Light).ToDictionary());
    }

    /// <summary>What is found on all pages, in order.</summary>
    /// <inheritdoc cref="Of"/>
    public static IEnumerable<BoardRow> All(Board board, MatterQuery query, IReadOnlySet<string> mine)
    {
        var all = Found(board, query, mine);
        return Sorted(query.Light is { } light ? all.FindAll(r => r.Standing.Light == light) : all, query);
    }

    private static List<BoardRow> Found(Board board, MatterQuery query, IReadOnlySet<string> mine)
    {
        var words = query.Text.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. board.Rows.Where(r => Fits(r, query)
            && (!query.Begun || r.Matter.Start <= board.Day)
            && (!query.Unanswered || board.Unanswered.Contains(r.Matter.Key))
            && (!query.Mine || mine.Contains(r.Matter.Responsible))
            && Array.TrueForAll(words, w => r.Text.Contains(w, StringComparison.Ordinal)))];
    }

    private static bool Fits(BoardRow row, MatterQuery query) =>
        (query.List.Length == 0 || query.List == row.Matter.List)
        && (query.Unit.Length == 0 || query.Unit == row.Matter.LeadUnit)
        && (query.Person.Length == 0 || query.Person == row.Matter.Responsible)
        && (query.Leader.Length == 0 || query.Leader == row.Leader)
        && (query.Status is { } status ? status == row.Matter.Status : row.Matter.Status != MatterStatus.CarriedOver)
        && (!query.Coordination || row.Matter is { NeedsCoordination: true, Status: MatterStatus.Open })
        && (!query.Overdue || row.Standing.Overdue);

    private static IEnumerable<BoardRow> Sorted(List<BoardRow> found, MatterQuery query)
    {
        IEnumerable<BoardRow> sorted = query.Sort switch
        {
            MatterSort.Due => found.OrderBy(r => r.Matter.Due).ThenBy(r => r.Matter.Key, StringComparer.Ordinal),
            MatterSort.Deviation => found.OrderBy(r => r.Standing.Deviation).ThenBy(r => r.Matter.Key, StringComparer.Ordinal),
            MatterSort.Key => found.OrderBy(r => r.Matter.Key, StringComparer.Ordinal),
            _ => found,
        };
        return query.Reversed ? sorted.Reverse() : sorted;
    }
}
