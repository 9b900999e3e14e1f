using Sanwen.Core.Branches;
using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Projects;

namespace Sanwen.Core.Export;

/// <summary>What every office has as lists: the columns of their imports, and what follows from them.</summary>
public static class OfficeLists
{
    /// <summary>督办事项, and how each stands at the end of a day.</summary>
    /// <param name="address">What stands in place of a person's address: itself, or a name for who is not to see addresses.</param>
    public static ListTable Matters(IEnumerable<Matter> matters, Office office, DateOnly day, Func<string, string> address)
    {
        var rows = matters.Select(m => (Matter: m, Standing: Standing.Of(m, day, office.Policy.Lights))).ToDictionary(m => m.Matter, m => m.Standing);
        IReadOnlyList<Field<Matter>> fields =
        [
            new(DerivedColumns.Light, (m, _) => rows[m].Light.ToString()) { Type = CellType.Light },
            .. FieldTable.InOrder(ImportColumns.Matters, MatterFields.All, m => m.Key),
            new(DerivedColumns.TimeProgress, (m, _) => PercentText.Write(rows[m].TimeProgress)) { Type = CellType.Percent },
            new(DerivedColumns.Deviation, (m, _) => AmountText.Write(rows[m].Deviation)) { Type = CellType.Points },
            new(DerivedColumns.ResponsibleName, (m, _) => office.NameOf(m.Responsible)) { Type = CellType.Text },
            new(DerivedColumns.LeaderName, (m, _) => m.Leader is { } leader ? office.NameOf(leader) : "") { Type = CellType.Text },
        ];
        return FieldTable.Of(SheetKind.Matters.Word, fields, rows.Keys, address);
    }

    public static ListTable People(Office office) => FieldTable.Of(
        SheetKind.People.Word,
        FieldTable.InOrder<Person>(ImportColumns.People, PersonFields.All, p => p.Email),
        office.People.Values.OrderBy(p => p.Unit, StringComparer.Ordinal).ThenBy(p => p.Email, StringComparer.Ordinal),
        a => a);

    /// <inheritdoc cref="Matters"/>
    public static ListTable Branches(Office office, Func<string, string> address)
    {
        IReadOnlyList<Field<Branch>> fields =
        [
            .. FieldTable.InOrder<Branch>(ImportColumns.Branches, BranchFields.All, b => b.Key),
            new(DerivedColumns.SecretaryName, (b, _) => office.NameOf(b.Secretary)) { Type = CellType.Text },
        ];
        return FieldTable.Of(SheetKind.Branches.Word, fields, office.Branches.Values.OrderBy(b => b.Key, StringComparer.Ordinal), address);
    }

    /// <summary>Projects name nobody.</summary>
    public static ListTable Projects(Office office, DateOnly day)
    {
        var rows = office.Projects.Values.OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p, p => ProjectStanding.Of(p, day, office.Policy.Lights));
        IReadOnlyList<Field<Project>> fields =
        [
            new(DerivedColumns.Light, (p, _) => rows[p].Standing.Light.ToString()) { Type = CellType.Light },
            .. FieldTable.InOrder<Project>(ImportColumns.Projects, ProjectFields.All, p => p.Key),
            new(DerivedColumns.Rate, (p, _) => PercentText.Write(rows[p].Rate)) { Type = CellType.Percent },
            new(DerivedColumns.TimeProgress, (p, _) => PercentText.Write(rows[p].Standing.TimeProgress)) { Type = CellType.Percent },
            new(DerivedColumns.Deviation, (p, _) => AmountText.Write(rows[p].Standing.Deviation)) { Type = CellType.Points },
        ];
        return FieldTable.Of(SheetKind.Projects.Word, fields, rows.Keys, a => a);
    }

    public static ListTable Investments(Office office) => new(
        SheetKind.Investments.Word,
        [Column(ImportColumns.Key, CellType.Text), Column(ImportColumns.Month, CellType.Text), Column(ImportColumns.Invested, CellType.Number)],
        [
            .. from project in office.Projects.Values.OrderBy(p => p.Key, StringComparer.Ordinal)
               from investment in project.Investments
               select (IReadOnlyList<string>)[project.Key, $"{investment.Month}", AmountText.Write(investment.Amount)],
        ]);

    private static ListColumn Column(string name, CellType type) => new(name, type, [], false);
}
