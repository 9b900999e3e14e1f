using Sanwen.Core.Matters;
using static Sanwen.Core.Import.ImportColumns;

namespace Sanwen.Core.Import;

/// <summary>The milestones of a row, which depend on its basis and days.</summary>
internal static class MilestoneCells
{
    /// <summary>None unless the basis is 节点; null after a problem, or when the row's days are not known.</summary>
    public static IReadOnlyList<Milestone>? Read(RowCells row, Matter? before, ProgressBasis basis, DateOnly? start, DateOnly? due)
    {
        var text = row.Raw(Milestones);
        if (basis != ProgressBasis.Milestones)
        {
            if (text.Length > 0) row.Wrong(Milestones, $"进度口径是{basis.Text()}，不用节点", "请清空，或把进度口径改为节点");
            return [];
        }

        var milestones = text.Length > 0 ? Written(row, text) : due is { } day ? Standing(row, before, day) : null;
        if (milestones is null || start is null || due is null) return null;

        if (due < start || MilestoneText.Misfit(milestones, start.Value, due.Value) is not { } reason) return milestones;

        row.Wrong(Milestones, reason, MilestoneText.Allowed);
        return null;
    }

    private static IReadOnlyList<Milestone>? Written(RowCells row, string text)
    {
        var milestones = MilestoneText.Read(text, out var reason);
        if (milestones is null) row.Wrong(Milestones, reason, MilestoneText.Allowed);
        return milestones;
    }

    /// <summary>A list without the column keeps the milestones that somebody wrote earlier; those that only followed the due day follow the new one.</summary>
    private static IReadOnlyList<Milestone> Standing(RowCells row, Matter? before, DateOnly due) =>
        row.Has(Milestones) || before is null || before.Milestones.Count == 0 || before.Milestones.SequenceEqual(MilestoneText.Default(before.Due))
            ? MilestoneText.Default(due)
            : before.Milestones;
}
