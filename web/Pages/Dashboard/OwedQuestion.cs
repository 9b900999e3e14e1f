using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>What one question of a month still waits for.</summary>
/// <param name="People">How many people owe something.</param>
/// <param name="Matters">How many matters are not answered.</param>
public sealed record OwedQuestion(YearMonth Month, Question Question, DateTimeOffset DueAt, int People, int Matters)
{
    public static IReadOnlyList<OwedQuestion> Of(IEnumerable<AskRound> owed) =>
    [
        .. owed.GroupBy(r => (r.Month, r.Question)).OrderBy(g => g.Key.Month).ThenBy(g => g.Key.Question).Select(g =>
            new OwedQuestion(g.Key.Month, g.Key.Question, g.Max(r => r.DueAt), g.Count(), g.Sum(r => r.Unanswered().Count))),
    ];
}
