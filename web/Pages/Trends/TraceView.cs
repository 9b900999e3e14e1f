using Sanwen.Core.Bulletins;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Trends;

namespace Sanwen.Web.Pages.Trends;

/// <summary>What stands behind a figure of a month.</summary>
/// <param name="Figures">What the month came to.</param>
/// <param name="IsKept">Whether the single matters are known; where not, the page says why.</param>
/// <param name="Rows">The part of them that the page shows.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="People">Whom it cost something, where that is asked for.</param>
public sealed record TraceView(
    MonthFigures Figures, TraceQuery Query, TrendLinks Links, bool IsKept, IReadOnlyList<TraceRow> Rows, int Total, IReadOnlyList<TracedPerson> People)
{
    public const int Size = 100;
}

/// <summary>A matter as it stood, with its title as it is now.</summary>
/// <param name="Title">Null where the office no longer has it.</param>
/// <param name="Unit">The lead unit then; for an answer the unit of the person asked.</param>
/// <param name="Then">Its light at the end of the month; null for an answer.</param>
/// <param name="Now">Its light today.</param>
/// <param name="Asked">The name of who was asked, with the question and what became of it.</param>
public sealed record TraceRow(string Key, string? Title, string Unit, Light? Then, Light? Now, (string Name, Question Question, AnswerState State)? Asked = null);

public sealed record TracedPerson(string Email, string Name, BurdenedPerson Burden);
