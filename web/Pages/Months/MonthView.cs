using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Months;

/// <summary>What the page of a month shows.</summary>
/// <param name="Chosen">Only who owes this question is listed; null for all.</param>
/// <param name="Owing">The part of the list that the page shows, by question, unit and name.</param>
/// <param name="Total">How many owe something, on all pages.</param>
/// <param name="BulletinAt">When the bulletin went or is planned to go out.</param>
public sealed record MonthView(
    Month Month,
    DateTimeOffset Now,
    IReadOnlyList<QuestionState> Questions,
    Question? Chosen,
    IReadOnlyList<Owing> Owing,
    int Page,
    int Total,
    DateTimeOffset BulletinAt)
{
    public const int Size = 50;

    /// <param name="rounds">The rounds of the month. While it runs, matters that moved elsewhere are not waited for; once it is over it stays as it was.</param>
    /// <param name="page">From 1; a page after the last shows the last.</param>
    public static MonthView Of(
        Month month, IEnumerable<AskRound> rounds, Office office, Question? chosen, int page, DateTimeOffset now)
    {
        var all = rounds.Select(r => month.ClosedAt is null ? r.WithoutMoved(office) : r).ToList();
        var owing = all.Where(r => (chosen is null || r.Question == chosen) && r.Unanswered().Count > 0)
            .Select(r => Months.Owing.Of(r, month, office, now))
            .OrderBy(o => o.Round.Question)
            .ThenBy(o => o.Unit, StringComparer.Ordinal)
            .ThenBy(o => o.Name, StringComparer.Ordinal)
            .ThenBy(o => o.Round.Person, StringComparer.Ordinal)
            .ToList();
        page = Math.Clamp(page, 1, Math.Max(1, (owing.Count + Size - 1) / Size));
        return new(
            month,
            now,
            [.. Core.Months.Questions.All.Select(q => QuestionState.Of(q, month, office, all))],
            chosen,
            [.. owing.Skip((page - 1) * Size).Take(Size)],
            page,
            owing.Count,
            month.ClosedAt ?? MonthRules.BulletinAt(month, office));
    }
}
