namespace Sanwen.Core.Matters;

/// <summary>进度口径: by what the calendar's own progress is counted.</summary>
public enum ProgressBasis
{
    /// <summary>半月: completed half-months (1st–15th, 16th–end).</summary>
    HalfMonths,

    /// <summary>月: completed months.</summary>
    Months,

    /// <summary>日: completed days.</summary>
    Days,

    /// <summary>节点: the milestones whose date has come.</summary>
    Milestones,
}
