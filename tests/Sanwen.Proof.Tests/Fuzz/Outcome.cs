using System.Text.RegularExpressions;
using Sanwen.Core.Import;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>What must hold of whatever an import says, and what it comes to in a word.</summary>
internal static partial class Outcome
{
    public static string Of(string file, SheetReading reading)
    {
        Assert.True(reading.Sheet is not null || reading.Problems.Count > 0, "Neither a list nor a problem.");
        Check(reading.Problems, reading.Notes, [file]);
        return Word(reading.Problems, reading.Notes);
    }

    public static string Of(IReadOnlyList<string> files, ImportPlan plan)
    {
        Check(plan.Problems, plan.Notes, files);
        Assert.Equal(plan.Problems.Count == 0, plan.CanApply);
        return Word(plan.Problems, plan.Notes) + (plan.CanApply ? $" {plan.People.Count > 0} {plan.Matters.Count > 0} {plan.Records.Count}" : "");
    }

    private static void Check(IReadOnlyList<ImportProblem> problems, IReadOnlyList<string> notes, IReadOnlyList<string> files)
    {
        foreach (var problem in problems.Take(200))
        {
            Assert.Contains(problem.File, files);
            Assert.True(problem.Row is null or > 0, $"A row that is none: {problem.Row}");
            Assert.True(problem.Reason.Length > 0 && problem.Allowed.Length > 0, "A problem without words.");
            OneLine(problem.ToString());
        }

        Assert.InRange(notes.Sum(n => (long)n.Length), 0, 10_000_000);
        foreach (var note in notes.Take(200)) OneLine(note);
    }

    private static void OneLine(string text)
    {
        Assert.DoesNotContain(text, char.IsControl);
        Assert.InRange(text.Length, 1, 3_000);
    }

    private static string Word(IReadOnlyList<ImportProblem> problems, IReadOnlyList<string> notes) => string.Join(
        '|',
        problems.Take(200).Select(p => $"{p.Column is null} {Particular().Replace(p.Reason, "")}").Distinct().Take(6)
            .Concat(notes.Take(20).Select(n => Particular().Replace(n, "")[..Math.Min(20, Particular().Replace(n, "").Length)]).Distinct().Take(4)));

    /// <summary>What is of this input alone.</summary>
    [GeneratedRegex("“[^”]*”|「[^」]*」|[0-9A-Za-z@._-]+")]
    private static partial Regex Particular();
}
