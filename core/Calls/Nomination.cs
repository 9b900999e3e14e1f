using Sanwen.Core.Journals;
using Sanwen.Core.Rounds;

namespace Sanwen.Core.Calls;

/// <summary>A project that somebody has nominated for a call.</summary>
/// <param name="Number">From 1, in the order of nominating.</param>
/// <param name="For">The address of who was invited, or of whom a list names as nominating.</param>
/// <param name="Unit">The unit of that person, whose judges do not score it.</param>
/// <param name="Asked">In the call's unit of money.</param>
/// <param name="Due">The last day of the project.</param>
/// <param name="Responsible">The address of who would answer for the matter.</param>
public sealed record Nomination(
    int Number, string For, string Unit, string Title, string Plan, decimal Asked, DateOnly Due, string Responsible, DateTimeOffset At)
{
    public Evidence? File { get; init; }

    public Grant? Grant { get; init; }
}

/// <summary>What became of a nomination.</summary>
/// <param name="Amount">0 where nothing is granted.</param>
/// <param name="Reason">Why not, or what goes with the money (zh-CN).</param>
/// <param name="Matter">The key of the matter that it became.</param>
public sealed record Grant(decimal Amount, string Reason, string? Matter);

/// <summary>What one judge has given.</summary>
/// <param name="Judge">The address of the judge.</param>
/// <param name="Excluded">The numbers of the nominations that are the judge's own unit's.</param>
public sealed record Ballot(string Judge, IReadOnlyList<Mark> Marks, IReadOnlyList<int> Excluded, DateTimeOffset At, Actor By);

/// <param name="Points">0 to 100 for each criterion, in their order.</param>
public sealed record Mark(int Nomination, IReadOnlyList<decimal> Points);
