using Sanwen.Core.Export;
using Sanwen.Core.Projects;

namespace Sanwen.Core.Import;

internal static class ProjectFields
{
    public static readonly IReadOnlyList<Field<Project>> All =
    [
        new(ImportColumns.ProjectName, (p, _) => p.Name),
        new(ImportColumns.Developer, (p, _) => p.Developer),
        new(ImportColumns.PlannedInvestment, (p, _) => AmountText.Write(p.PlannedInvestment)) { Type = CellType.Number },
        new(ImportColumns.Money, (p, _) => p.Money) { Choices = MoneyUnits.Words },
        new(ImportColumns.Start, (p, _) => DateText.Write(p.Start)),
        new(ImportColumns.Due, (p, _) => DateText.Write(p.Due)),
        new(ImportColumns.Basis, (p, _) => p.Basis.Text()) { Choices = BasisNames.Words },
        new(ImportColumns.ProjectBranch, (p, _) => p.Branch ?? ""),
    ];

    /// <summary>The imported columns of <paramref name="from"/> put on the project as it stands; what the workflow has brought stays.</summary>
    public static Project Put(Project from, Project onto) => onto with
    {
        Name = from.Name,
        Developer = from.Developer,
        PlannedInvestment = from.PlannedInvestment,
        Money = from.Money,
        Start = from.Start,
        Due = from.Due,
        Basis = from.Basis,
        Branch = from.Branch,
    };
}
