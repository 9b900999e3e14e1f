using System.Diagnostics.CodeAnalysis;
using Sanwen.Core.Export;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Policies;
using Sanwen.Core.Stores;
using Sanwen.Web.Export;
using Sanwen.Web.Import;

namespace Sanwen.Proof.Tests.Attack.Web.Scripts;

/// <summary>
/// Brings hostile texts into an office by its own import: every list that there is goes out, each cell that is not chosen, counted or
/// dated is replaced, and what the import refuses is put back cell by cell. What is left is what a list can carry.
/// </summary>
internal sealed class HostileLists(Exporting exporting, Importing importing, Policy policy, DateTimeOffset now)
{
    private const int MostRows = 30, MostTries = 25;

    private int _next;

    /// <summary>The office's lists and those of every programme. People come last, as the others name their units.</summary>
    private static IEnumerable<string> Names =>
        [Exporting.Matters, Exporting.Projects, Exporting.Branches, .. RecordLists.All.Select(l => Path.GetFileNameWithoutExtension(l.File)), Exporting.People];

    /// <returns>The columns that took a hostile text, with their list.</returns>
    public async Task<IReadOnlyList<string>> Import(CancellationToken cancel)
    {
        var taken = new List<string>();
        foreach (var name in Names) taken.AddRange((await Import(name, cancel)).Select(c => $"{name}: {c}"));
        return taken;
    }

    public string Next() => Payload.All[_next++ % Payload.All.Count];

    private async Task<IEnumerable<string>> Import(string name, CancellationToken cancel)
    {
        var good = await exporting.Find(name, addresses: true, now, cancel) ?? throw new InvalidOperationException($"No list {name}.");
        var rows = good.Rows.Select((r, n) => n < MostRows ? [.. good.Columns.Select((c, i) => IsFree(c) ? Next() : r[i])] : r.ToArray()).ToList();
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var plan = await Preview(good with { Rows = rows }, cancel);
            if (plan.CanApply)
            {
                var outcome = await importing.Apply(plan, Actor.System, now, cancel: cancel);
                if (outcome is not Outcome<ImportTally>.Done) throw new InvalidOperationException($"{name}: {outcome}");
                return good.Columns.Select((c, i) => (c.Name, Column: i)).Where(c => rows.Where((r, n) => r[c.Column] != good.Rows[n][c.Column]).Any()).Select(c => c.Name);
            }

            foreach (var problem in plan.Problems) PutBack(problem, good, rows, attempt);
        }

        throw new InvalidOperationException($"{name} is refused even without what was wrong in it.");
    }

    /// <summary>The cell that is wrong; where that is as it was, its row; else one column after the other.</summary>
    private static void PutBack(ImportProblem problem, ListTable good, List<string[]> rows, int attempt)
    {
        var row = problem.Row is >= 2 and var number && number - 2 < rows.Count ? number - 2 : -1;
        var column = good.Columns.Index().Where(c => c.Item.Name == problem.Column).Select(c => c.Index).FirstOrDefault(-1);
        if (row >= 0 && column >= 0 && rows[row][column] != good.Rows[row][column]) rows[row][column] = good.Rows[row][column];
        else if (row >= 0 && !rows[row].SequenceEqual(good.Rows[row])) rows[row] = [.. good.Rows[row]];
        else if (attempt < good.Columns.Count) rows.ForEach(r => r[attempt] = good.Rows[rows.IndexOf(r)][attempt]);
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "A stream over an array holds nothing.")]
    private async Task<ImportPlan> Preview(ListTable table, CancellationToken cancel) =>
        await importing.Preview([await SheetReader.Read("名单.xlsx", WorkbookWriter.Write(table, policy), policy.Headings, cancel)], cancel);

    private static bool IsFree(ListColumn column) => column.Choices.Count == 0 && column.Type is CellType.Seen or CellType.Text;
}
