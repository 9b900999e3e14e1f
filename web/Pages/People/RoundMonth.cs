using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.People;

/// <summary>How a person answered a month's questions; a question not put to the person is missing.</summary>
/// <param name="Over">The month's bulletin is out: nothing can be answered any more.</param>
public sealed record RoundMonth(YearMonth Month, bool Over, IReadOnlyDictionary<Question, AskRound> Rounds);
