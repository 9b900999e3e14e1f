using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>What the dashboard shows.</summary>
/// <param name="Mine">The visitor's own rounds that wait for an answer, and those of whom the visitor stands in for.</param>
/// <param name="HasOwn">Whether there are matters that the visitor answers for.</param>
public sealed record DashboardView(
    DateTimeOffset Now,
    Board Board,
    MatterQuery Query,
    MatterList List,
    IReadOnlyList<Chip> Chips,
    IReadOnlyList<OwnRound> Mine,
    IReadOnlyList<Warning> Warnings,
    bool HasOwn)
{
    /// <summary>Whom mails do not reach; nobody for a visitor who does not see to it.</summary>
    public IReadOnlyList<Undelivered> Undelivered { get; init; } = [];

    /// <summary>How many project issues wait for the visitor.</summary>
    public int IssueTasks { get; init; }

    public static DashboardView Of(
        Office office, Board board, MatterQuery query, Person visitor, DateTimeOffset now, IReadOnlyDictionary<OutboxState, int> mails)
    {
        var today = China.DateOf(now);
        var own = office.ActsFor(visitor.Email, today);
        return new(
            now,
            board,
            query,
            MatterList.Of(board, query, own),
            Chip.Of(query, board, office.Policy.Lights),
            [.. OwnRound.Of(board.Owed, visitor.Email, office, today)],
            Warning.Of(office, today, mails),
            own.Any(office.MattersByPerson.ContainsKey));
    }
}
