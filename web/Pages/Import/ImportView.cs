using Sanwen.Core.Import;
using Sanwen.Web.Import;

namespace Sanwen.Web.Pages.Import;

/// <summary>What an import would do, to look over before it is done.</summary>
/// <param name="Id">Names the uploaded files.</param>
/// <param name="Fingerprint">Of the plan shown, so that nothing else is applied.</param>
/// <param name="Notes">The first <see cref="MostNotes"/>, and how many more there are.</param>
/// <param name="Problems">The first <see cref="MostProblems"/> of <paramref name="ProblemCount"/>.</param>
public sealed record ImportView(
    string Id,
    string Fingerprint,
    IReadOnlyList<ImportTotals> Totals,
    IReadOnlyList<ImportedRow> Changed,
    IReadOnlyList<ImportedRow> New,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ImportProblem> Problems,
    int ProblemCount)
{
    public const int MostNotes = 200;

    public const int MostProblems = 1000;

    public bool CanApply => ProblemCount == 0 && Totals.Sum(t => t.New + t.Changed) > 0;

    public static ImportView Of(string id, ImportPlan plan)
    {
        var lists = ImportedList.Of(plan);
        return new(
            id,
            plan.Fingerprint,
            [.. lists.Select(l => new ImportTotals(l.Word, l.Count(ImportState.New), l.Count(ImportState.Changed), l.Count(ImportState.Unchanged)))],
            [.. lists.SelectMany(l => l.Rows).Where(r => r.State == ImportState.Changed)],
            [.. lists.SelectMany(l => l.Rows).Where(r => r.State == ImportState.New)],
            plan.Notes.Count > MostNotes ? [.. plan.Notes.Take(MostNotes), $"另有 {plan.Notes.Count - MostNotes} 处提醒，没有列出。"] : plan.Notes,
            [.. plan.Problems.Take(MostProblems)],
            plan.Problems.Count);
    }
}

/// <summary>How many of one kind are new, changed and as they were.</summary>
public sealed record ImportTotals(string Word, int New, int Changed, int Unchanged);
