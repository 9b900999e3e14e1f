using Sanwen.Core.Matters;

namespace Sanwen.Core.Import;

internal static class MatterFields
{
    public static readonly IReadOnlyList<Field<Matter>> All =
    [
        new(ImportColumns.Title, (m, _) => m.Title),
        new(ImportColumns.List, (m, _) => m.List),
        new(ImportColumns.LeadUnit, (m, _) => m.LeadUnit),
        new(ImportColumns.Responsible, (m, describe) => describe(m.Responsible)),
        new(ImportColumns.SupportUnits, (m, _) => string.Join('、', m.SupportUnits)),
        new(ImportColumns.Leader, (m, describe) => m.Leader is { } leader ? describe(leader) : ""),
        new(ImportColumns.Start, (m, _) => DateText.Write(m.Start)),
        new(ImportColumns.Due, (m, _) => DateText.Write(m.Due)),
        new(ImportColumns.Basis, (m, _) => m.Basis.Text()) { Choices = BasisNames.Words },
        new(ImportColumns.Note, (m, _) => m.Note),
        new(ImportColumns.Progress, (m, _) => PercentText.Write(m.Progress)),
        new(ImportColumns.Milestones, (m, _) => MilestoneText.Write(m.Milestones)),
        new(ImportColumns.Theme, (m, _) => m.Theme),
        new(ImportColumns.Standard, (m, _) => m.Standard),
        new(ImportColumns.YearGoals, (m, _) => YearGoalText.Write(m.YearGoals)),
    ];

    /// <summary>
    /// The imported columns of <paramref name="from"/> put on the matter as it stands; where the workflow has brought it stays.
    /// Who was responsible before is remembered.
    /// </summary>
    public static Matter Put(Matter from, Matter onto) => onto with
    {
        Title = from.Title,
        List = from.List,
        LeadUnit = from.LeadUnit,
        Responsible = from.Responsible,
        SupportUnits = from.SupportUnits,
        Leader = from.Leader,
        Start = from.Start,
        Due = from.Due,
        Basis = from.Basis,
        Milestones = from.Milestones,
        Note = from.Note,
        Progress = from.Progress,
        Theme = from.Theme,
        Standard = from.Standard,
        YearGoals = from.YearGoals,
        Predecessors = from.Responsible == onto.Responsible ? onto.Predecessors : [.. onto.Predecessors, onto.Responsible],
    };
}
