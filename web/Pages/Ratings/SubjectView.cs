using Sanwen.Core.Journals;
using Sanwen.Core.Ratings;

namespace Sanwen.Web.Pages.Ratings;

/// <summary>A subject's form of one period with its history, as its page shows it.</summary>
/// <param name="History">Its assessments of all periods, the newest first.</param>
/// <param name="Journal">Of the shown assessment, newest first.</param>
/// <param name="FillAddress">Where the visitor fills it in; null for who may not.</param>
/// <param name="ScoreAddress">Where the visitor scores it; null for who may not.</param>
public sealed record SubjectView(
    Stand Stand,
    IReadOnlyList<Stand> History,
    IReadOnlyList<JournalEntry> Journal,
    string? FillAddress,
    string? ScoreAddress,
    Func<string, string> NameOf)
{
    public Assessment Assessment => Stand.Assessment;
}
