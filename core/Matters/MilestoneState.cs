namespace Sanwen.Core.Matters;

/// <summary>How a milestone stands as of the end of a day.</summary>
public enum MilestoneState
{
    /// <summary>未到.</summary>
    Ahead,

    /// <summary>已达到: the progress is at its percentage, whatever the day.</summary>
    Reached,

    /// <summary>到期未达到.</summary>
    Missed,
}

public static class MilestoneStates
{
    public static MilestoneState StateOf(this Matter matter, Milestone milestone, DateOnly day) =>
        matter.Progress >= milestone.Percent ? MilestoneState.Reached
        : milestone.Date <= day ? MilestoneState.Missed
        : MilestoneState.Ahead;
}
