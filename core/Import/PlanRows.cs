using Sanwen.Core.Branches;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>All rows of an import, read in the order in which they refer to each other, whatever the order of the files.</summary>
internal sealed class PlanRows
{
    /// <param name="tables">Null for a file that could not be read.</param>
    /// <param name="standing">The records of programmes' lists as they stand, by kind.</param>
    public PlanRows(Office office, IReadOnlyList<Table?> tables, IReadOnlyDictionary<RecordKind, IReadOnlyList<Entity>> standing)
    {
        var complete = !tables.Contains(null);
        var people = new PersonRows(office);
        Read(tables, SheetKind.People, people.Read);
        Index = new(office, people, complete);

        var branches = new BranchRows(office, Index);
        Read(tables, SheetKind.Branches, branches.Read);
        var tree = new BranchIndex(office, branches, complete);

        var projects = new ProjectRows(office, tree);
        Read(tables, SheetKind.Projects, projects.Read);
        projects.CheckKept(branches.Drafts);

        var investments = new InvestmentRows(office, projects, complete);
        Read(tables, SheetKind.Investments, investments.Read);
        investments.Remark();

        var matters = new MatterRows(office, Index);
        Read(tables, SheetKind.Matters, matters.Read);

        People = people.People;
        Branches = new BranchParents(office, branches.Drafts, tree).Branches;
        Projects = projects.Projects;
        Investments = investments.Investments;
        Matters = matters.Matters;
        var scope = new RecordScope(office, Index, Matters);
        Records = [.. RecordKind.All.Select(k => k.Read(Rows(tables, k.Sheet), standing.GetValueOrDefault(k) ?? [], scope)).Where(r => r.Rows.Count > 0)];
    }

    public PeopleIndex Index { get; }

    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<Branch> Branches { get; }

    public IReadOnlyList<Project> Projects { get; }

    public IReadOnlyList<ImportedInvestment> Investments { get; }

    public IReadOnlyList<Matter> Matters { get; }

    public IReadOnlyList<ImportedRecords> Records { get; }

    private static void Read(IEnumerable<Table?> tables, SheetKind kind, Action<RowCells> read)
    {
        foreach (var row in Rows(tables, kind)) read(row);
    }

    private static IReadOnlyList<RowCells> Rows(IEnumerable<Table?> tables, SheetKind kind) =>
        [.. tables.OfType<Table>().Where(t => t.Kind == kind).SelectMany(t => t.Rows)];
}
