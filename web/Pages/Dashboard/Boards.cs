using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>
/// Keeps the board of the last facts and day asked for. Readers hand out the same instance until something changes, so one
/// comparison of references tells whether ten thousand matters need to be looked at again.
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
            _kept = kept = new(office, rounds, day, Board.Of(office, rounds, day));
        }

        return kept.Board;
    }
}
