namespace Sanwen.Core.Ratings;

/// <summary>The facts of one unit or person in one period that measures count.</summary>
/// <param name="Asked">Matters asked about in the period's questions, as its bulletins count them.</param>
/// <param name="OnTime">Those answered by the due time.</param>
/// <param name="Matters">Under supervision at the end of the period, closed ones included.</param>
/// <param name="Overdue">Overdue at the end of the period.</param>
/// <param name="Named">Named in the period's bulletins.</param>
/// <param name="Due">Matters whose due date lies in the period.</param>
/// <param name="ClosedOfDue">Those of them that were closed by its end.</param>
public sealed record RatingFacts(
    int Asked = 0, int Replied = 0, int OnTime = 0,
    int Matters = 0, int Red = 0, int Yellow = 0, int Blue = 0,
    int Overdue = 0, int Named = 0, int Due = 0, int ClosedOfDue = 0);
