using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Matters;

/// <summary>What was answered to one question. <paramref name="Reply"/> is null while it is not.</summary>
public sealed record ReplyCell(string Person, Reply? Reply, DateTimeOffset DueAt)
{
    public bool OnTime => Reply?.FirstAt <= DueAt;
}

/// <summary>A month's answers about a matter; a question that was not put is missing.</summary>
public sealed record ReplyMonth(YearMonth Month, IReadOnlyDictionary<Question, ReplyCell> Cells)
{
    /// <param name="rounds">Of everybody who was responsible for the matter.</param>
    /// <returns>Newest month first.</returns>
    public static IReadOnlyList<ReplyMonth> Of(string matter, IEnumerable<AskRound> rounds) =>
    [
        .. rounds.GroupBy(r => r.Month).OrderByDescending(g => g.Key)
            .Select(g => new ReplyMonth(g.Key, CellsOf(matter, g))).Where(m => m.Cells.Count > 0),
    ];

    private static Dictionary<Question, ReplyCell> CellsOf(string matter, IEnumerable<AskRound> rounds) => rounds
        .SelectMany(r => r.Asked.Where(a => a.Matter == matter && !a.Dropped).Select(a => (Round: r, a.Reply)))
        .GroupBy(a => a.Round.Question)
        .ToDictionary(g => g.Key, g => g.Where(a => a.Reply is not null).Concat(g)
            .Select(a => new ReplyCell(a.Round.Person, a.Reply, a.Round.DueAt)).First());
}
