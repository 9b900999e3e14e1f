using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.Ratings;
using Sanwen.Core.Rounds;
using Sanwen.Web.Pages.Answers;

namespace Sanwen.Web.Pages.Ratings;

/// <summary>What somebody filled in for one item.</summary>
/// <param name="Points">自评分 or score, as typed.</param>
public sealed record AssessEntry(int Number, string Words, string Points, IReadOnlyList<IFormFile> Files)
{
    public DeclaredLine Declared(IReadOnlyList<Evidence> files) => new(Number, Words, Points, files);

    public ScoredLine Scored => new(Number, Points, Words);

    /// <summary>As the judge of uploads takes it.</summary>
    public AnswerEntry Upload => new(new(AssessForm.Text(Number), "", "", false), Files);
}

/// <summary>The forms of an assessment as posted: each field carries its item's number.</summary>
public static class AssessForm
{
    public static string Words(int number) => $"words-{Text(number)}";

    public static string Points(int number) => $"points-{Text(number)}";

    public static string Evidence(int number) => $"evidence-{Text(number)}";

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The entries of these items.</summary>
    public static IReadOnlyList<AssessEntry> Read(IFormCollection form, IEnumerable<int> numbers) =>
    [
        .. numbers.Select(n => new AssessEntry(
            n,
            form[Words(n)].ToString().ReplaceLineEndings("\n"),
            form[Points(n)].ToString().Trim(),
            [.. form.Files.GetFiles(Evidence(n)).Where(f => f.FileName.Length > 0)])),
    ];
}
