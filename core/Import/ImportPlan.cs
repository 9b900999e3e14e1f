using System.Collections.Immutable;
using Sanwen.Core.Branches;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>What importing lists into the office would do. With any problem it does nothing. Records are in the order of the lists; there are none when there are problems.</summary>
/// <param name="Problems">Everything that is wrong, by file and row.</param>
/// <param name="Notes">What may be imported but is worth knowing (zh-CN).</param>
public sealed record ImportPlan(IReadOnlyList<ImportProblem> Problems, IReadOnlyList<string> Notes)
{
    public IReadOnlyList<Imported<Person>> People { get; init; } = [];

    public IReadOnlyList<Imported<Branch>> Branches { get; init; } = [];

    public IReadOnlyList<Imported<Project>> Projects { get; init; } = [];

    /// <summary>The projects they are of may or may not be among <see cref="Projects"/>.</summary>
    public IReadOnlyList<ImportedInvestment> Investments { get; init; } = [];

    public IReadOnlyList<Imported<Matter>> Matters { get; init; } = [];

    /// <summary>What the lists of programmes hold, by kind.</summary>
    public IReadOnlyList<ImportedRecords> Records { get; init; } = [];

    public bool CanApply => Problems.Count == 0;

    /// <summary>Tells two plans apart by what they would do to the office: what was previewed is what is applied.</summary>
    public string Fingerprint => PlanFingerprint.Of(this);

    public static ImportPlan Make(IReadOnlyList<Sheet> sheets, Office office) =>
        Of([.. sheets.Select(s => new SheetReading(s, [], []))], office);

    /// <summary>The plan for files as they were read, for an office without records of programmes.</summary>
    public static ImportPlan Of(IReadOnlyList<SheetReading> files, Office office) =>
        Of(files, office, ImmutableDictionary<RecordKind, IReadOnlyList<Entity>>.Empty);

    /// <summary>The kinds of programmes' lists that the files hold.</summary>
    internal static IEnumerable<RecordKind> KindsIn(IReadOnlyList<SheetReading> files)
    {
        var kinds = files.Select(f => f.Sheet).OfType<Sheet>().Select(s => SheetKind.Of(s.Columns)).ToHashSet();
        var read = RecordKind.All.Where(k => kinds.Contains(k.Sheet)).ToList();
        return RecordKind.All.Where(k => read.Contains(k) || read.Exists(r => r.RefersTo(k)));
    }

    /// <summary>The plan for files as they were read, with what was wrong with reading them. References are looked up in the office and in all of the files.</summary>
    /// <param name="standing">The records of programmes' lists as they stand; none by default.</param>
    internal static ImportPlan Of(IReadOnlyList<SheetReading> files, Office office, IReadOnlyDictionary<RecordKind, IReadOnlyList<Entity>> standing)
    {
        var tables = files.Select(f => f.Sheet is null ? null : new Table(f.Sheet)).ToList();
        var rows = new PlanRows(office, tables, standing);
        var problems = files.Zip(tables, (f, t) => f.Problems.Concat(t?.Problems ?? []).OrderBy(p => p.Row ?? 0)).SelectMany(p => p).ToList();
        var notes = files.Zip(tables, (f, t) => f.Notes.Concat(t?.Notes() ?? [])).SelectMany(n => n).ToList();
        return problems.Count > 0 ? new(problems, notes) : Clean(notes, rows, office);
    }

    private static ImportPlan Clean(IReadOnlyList<string> notes, PlanRows rows, Office office)
    {
        var plan = new ImportPlan([], notes)
        {
            People = [.. rows.People.Select(p => PersonFields.All.Compare(office.People.GetValueOrDefault(p.Email), p, rows.Index.Describe))],
            Branches = [.. rows.Branches.Select(b => BranchFields.All.Compare(office.Branches.GetValueOrDefault(b.Key), b, rows.Index.Describe))],
            Projects = [.. rows.Projects.Select(p => ProjectFields.All.Compare(office.Projects.GetValueOrDefault(p.Key), p, rows.Index.Describe))],
            Investments = rows.Investments,
            Matters = [.. rows.Matters.Select(m => MatterFields.All.Compare(office.Matters.GetValueOrDefault(m.Key), m, rows.Index.Describe))],
            Records = rows.Records,
        };
        IEnumerable<string> all = [.. notes, .. PlanNotes.Of(plan, rows.Index, office), .. ProjectNotes.Of(plan)];
        return plan with { Notes = [.. all.Select(n => Texts.OneLine(n, ImportProblem.Longest))] };
    }
}
