using Sanwen.Core.Policies;
using Sanwen.Core.Ratings;

namespace Sanwen.Web.Pages.Ratings;

/// <summary>An item of a form to be filled in or scored, with what was typed and what is wrong with it.</summary>
public sealed record AssessLine(AssessedItem Item, string Words, string Points, IReadOnlyList<ItemProblem> Problems)
{
    public int Number => Item.Item.Number;

    public string? ErrorOf(string field) => Problems.FirstOrDefault(p => p.Field == field)?.Reason;

    public static AssessLine Declared(AssessedItem item, AssessEntry? typed, IEnumerable<ItemProblem> problems) => new(
        item,
        typed?.Words ?? item.Declared?.Words ?? "",
        typed?.Points ?? (item.Declared?.Self is { } self ? PointsText.Write(self) : ""),
        Of(item, problems));

    /// <summary>What the subject gave itself is no score, and so is not filled in.</summary>
    public static AssessLine Scored(AssessedItem item, AssessEntry? typed, IEnumerable<ItemProblem> problems) => new(
        item,
        typed?.Words ?? item.Score?.Words ?? "",
        typed?.Points ?? (item.Score is { } score ? PointsText.Write(score.Points) : ""),
        Of(item, problems));

    private static IReadOnlyList<ItemProblem> Of(AssessedItem item, IEnumerable<ItemProblem> problems) =>
        [.. problems.Where(p => p.Number == item.Item.Number)];
}

/// <summary>A subject's form as the link in its mail opens it.</summary>
/// <param name="Refusal">Why it can only be read; null while it may be filled in.</param>
/// <param name="ForName">The name of the person away, for a substitute.</param>
public sealed record FillView(
    string Address, Assessment Assessment, IReadOnlyList<AssessLine> Lines, string? Refusal, string? ForName, EvidencePolicy Evidence, Func<string, string> NameOf);

/// <summary>The forms that an assessor scores, one of them open, as the link in the mail opens them.</summary>
/// <param name="Subjects">With how many of the assessor's items are scored, out of how many.</param>
/// <param name="Lines">The items of <paramref name="Shown"/> that are the assessor's.</param>
public sealed record ScoreView(
    string Address, Assessment Shown, IReadOnlyList<ScoredSubject> Subjects, IReadOnlyList<AssessLine> Lines, string? Refusal, Func<string, string> NameOf)
{
    public string AddressOf(string subject) => $"{Address}?subject={Uri.EscapeDataString(subject)}";
}

public sealed record ScoredSubject(Assessment Assessment, int Scored, int Of);
