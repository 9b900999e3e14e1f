using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;

namespace Sanwen.Core.Import;

/// <summary>What importing lists into the office would do. With any problem it does nothing.</summary>
/// <param name="Problems">Everything that is wrong, by file and row.</param>
/// <param name="Notes">What may be imported but is worth knowing (zh-CN).</param>
/// <param name="People">In the order of the lists; none when there are problems.</param>
/// <param name="Matters">In the order of the lists; none when there are problems.</param>
public sealed record ImportPlan(
    IReadOnlyList<ImportProblem> Problems,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Imported<Person>> People,
    IReadOnlyList<Imported<Matter>> Matters)
{
    public bool CanApply => Problems.Count == 0;

    /// <summary>Tells two plans apart by what they would do to the office: what was previewed is what is applied.</summary>
    public string Fingerprint => PlanFingerprint.Of(this);

    public static ImportPlan Make(IReadOnlyList<Sheet> sheets, Office office) =>
        Of([.. sheets.Select(s => new SheetReading(s, [], []))], office);

    /// <summary>The plan for files as they were read, with what was wrong with reading them. References are looked up in the office and in all of the files.</summary>
    public static ImportPlan Of(IReadOnlyList<SheetReading> files, Office office)
    {
        var tables = files.Select(f => f.Sheet is null ? null : new Table(f.Sheet)).ToList();
        var people = new PersonRows(office);
        foreach (var row in RowsOf(tables, SheetKind.People)) people.Read(row);

        var index = new PeopleIndex(office, people, complete: !tables.Contains(null));
        var matters = new MatterRows(office, index);
        foreach (var row in RowsOf(tables, SheetKind.Matters)) matters.Read(row);

        var problems = files.Zip(tables, (f, t) => f.Problems.Concat(t?.Problems ?? []).OrderBy(p => p.Row ?? 0)).SelectMany(p => p).ToList();
        var notes = files.Zip(tables, (f, t) => f.Notes.Concat(t?.Notes() ?? [])).SelectMany(n => n).ToList();
        return problems.Count > 0
            ? new(problems, notes, [], [])
            : Clean(notes, people.People, matters.Matters, index, office);
    }

    private static ImportPlan Clean(
        IReadOnlyList<string> notes, IReadOnlyList<Person> people, IReadOnlyList<Matter> matters, PeopleIndex index, Office office)
    {
        var plan = new ImportPlan(
            [],
            notes,
            [.. people.Select(p => PersonFields.All.Compare(office.People.GetValueOrDefault(p.Email), p, index.Describe))],
            [.. matters.Select(m => MatterFields.All.Compare(office.Matters.GetValueOrDefault(m.Key), m, index.Describe))]);
        return plan with { Notes = [.. notes, .. PlanNotes.Of(plan, index, office)] };
    }

    private static IEnumerable<RowCells> RowsOf(IEnumerable<Table?> tables, SheetKind kind) =>
        tables.OfType<Table>().Where(t => t.Kind == kind).SelectMany(t => t.Rows);
}
