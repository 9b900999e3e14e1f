using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>
/// Keeps the board of the last facts and day asked for. Readers hand out the same instance until something changes, so one
/// comparison of references tells whether ten thousand matters need to be looked at again; and when one of them has
/// changed, the others' rows are kept.
/// </summary>
public sealed class Boards
{
    private volatile Kept? _kept;

    private sealed record Kept(Office Office, OpenRounds Rounds, DateOnly Day, Board Board);

    public Board Of(Office office, OpenRounds rounds, DateOnly day)
    {
        var kept = _kept;
        if (kept is null || !ReferenceEquals(kept.Office, office) || !ReferenceEquals(kept.Rounds, rounds) || kept.Day != day)
        {
            _kept = kept = new(office, rounds, day, Board.Of(office, rounds, day, Known(kept, office, day)));
        }

        return kept.Board;
    }

    private static Dictionary<string, BoardRow>? Known(Kept? kept, Office office, DateOnly day) =>
        kept is not null && kept.Day == day && ReferenceEquals(kept.Office.People, office.People)
            ? kept.Board.Rows.ToDictionary(r => r.Matter.Key)
            : null;
}
