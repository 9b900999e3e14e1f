using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using static Sanwen.Core.Import.ImportColumns;

namespace Sanwen.Core.Import;

/// <summary>Makes matters of the rows of matter lists. A column that a list does not have leaves what it stands for as it is.</summary>
internal sealed class MatterRows(Office office, PeopleIndex people)
{
    private readonly Firsts _firsts = new(Key);
    private readonly List<Matter> _matters = [];

    public IReadOnlyList<Matter> Matters => _matters;

    public void Read(RowCells row)
    {
        var key = SharedCells.KeyOf(row);
        var before = key is null ? null : office.Matters.GetValueOrDefault(key);
        var fields = Fields(row, before);
        var first = key is not null && _firsts.Claim(key, row);
        if (row.Failed || !first || fields is null) return;

        _matters.Add(before is null ? fields with { Key = key! } : MatterFields.Put(fields, before));
    }

    /// <summary>The row as a matter of its own, without a key; null when a part is missing that nothing can stand in for.</summary>
    private Matter? Fields(RowCells row, Matter? before)
    {
        var title = row.Required(Title, 200);
        var list = row.Has(List) ? row.Line(List, 100) : before?.List;
        var unit = row.Required(LeadUnit, 100);
        var responsible = people.Responsible(row);
        var support = row.Has(SupportUnits) ? row.Several(SupportUnits, 100) : before?.SupportUnits;
        var leader = row.Has(Leader) ? people.Leader(row) : before?.Leader;
        var (start, due) = SharedCells.Days(row);
        var basis = SharedCells.BasisOf(row, before?.Basis);
        var note = row.Has(Note) ? row.Block(Note, 2000) : before?.Note;
        var progress = ProgressOf(row, before);
        var milestones = MilestoneCells.Read(row, before, basis, start, due);
        var theme = row.Has(Theme) ? row.Line(Theme, 100) : before?.Theme;
        var standard = row.Has(Standard) ? row.Block(Standard, 500) : before?.Standard;
        var goals = row.Has(YearGoals) ? YearGoalText.Cell(row) : before?.YearGoals;
        return responsible is null || start is null || due is null || milestones is null ? null : new()
        {
            Key = "",
            Title = title,
            List = list ?? "",
            LeadUnit = unit,
            Responsible = responsible,
            SupportUnits = support ?? [],
            Leader = leader,
            Start = start.Value,
            Due = due.Value,
            Basis = basis,
            Milestones = milestones,
            Note = note ?? "",
            Progress = progress,
            Theme = theme ?? "",
            Standard = standard ?? "",
            YearGoals = goals ?? [],
        };
    }

    private static decimal ProgressOf(RowCells row, Matter? before)
    {
        var text = row.Raw(Progress);
        if (text.Length == 0) return before?.Progress ?? 0;
        if (PercentText.Read(text) is { } percent) return percent;

        row.Wrong(Progress, "不是有效的百分比", PercentText.Allowed + "，留空为不变");
        return 0;
    }
}
