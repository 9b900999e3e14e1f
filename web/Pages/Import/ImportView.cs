using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Core.People;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Pages.Import;

/// <summary>What an import would do, to look over before it is done.</summary>
/// <param name="Id">Names the uploaded files.</param>
/// <param name="Fingerprint">Of the plan shown, so that nothing else is applied.</param>
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
    public const int MostProblems = 1000;

    public bool CanApply => ProblemCount == 0 && Totals.Sum(t => t.New + t.Changed) > 0;

    public static ImportView Of(string id, ImportPlan plan) => new(
        id,
        plan.Fingerprint,
        [.. TotalsOf("人员", "人", plan.People), .. TotalsOf("事项", "项", plan.Matters)],
        [.. Rows(plan, ImportState.Changed)],
        [.. Rows(plan, ImportState.New)],
        plan.Notes,
        [.. plan.Problems.Take(MostProblems)],
        plan.Problems.Count);

    private static IEnumerable<ImportTotals> TotalsOf<T>(string word, string unit, IReadOnlyList<Imported<T>> items)
        where T : Entity => items.Count == 0 ? [] :
        [
            new(word, unit, Count(items, ImportState.New), Count(items, ImportState.Changed), Count(items, ImportState.Unchanged)),
        ];

    private static int Count<T>(IReadOnlyList<Imported<T>> items, ImportState state)
        where T : Entity => items.Count(i => i.State == state);

    private static IEnumerable<ImportedRow> Rows(ImportPlan plan, ImportState state) =>
        plan.People.Where(p => p.State == state).Select(p => Row(p))
            .Concat(plan.Matters.Where(m => m.State == state).Select(m => Row(m)));

    private static ImportedRow Row(Imported<Person> item) =>
        new(item.Value.Email, $"{item.Value.Name}，{item.Value.Unit}，{item.Value.Roles.Text()}", item.Changes);

    private static ImportedRow Row(Imported<Matter> item) => new(item.Value.Key, item.Value.Title, item.Changes);
}

/// <summary>How many of one kind are new, changed and as they were.</summary>
public sealed record ImportTotals(string Word, string Unit, int New, int Changed, int Unchanged);

public sealed record ImportedRow(string Key, string Title, IReadOnlyList<FieldChange> Changes);
