using Sanwen.Core.Findings;

namespace Sanwen.Web.Pages.Findings;

/// <summary>How far findings are, as lists are filtered and figures counted.</summary>
public enum FindingStage
{
    /// <summary>未办结.</summary>
    Open,

    /// <summary>待核实.</summary>
    Unverified,

    /// <summary>待分派.</summary>
    Undispatched,

    /// <summary>整改中: with a unit, 督办中 too.</summary>
    Rectifying,

    /// <summary>异议待定.</summary>
    Objected,

    /// <summary>待复核.</summary>
    Unchecked,

    /// <summary>已销号.</summary>
    Closed,

    /// <summary>不属实.</summary>
    Dismissed,

    /// <summary>属实或尚未核实: what the closing rate is of.</summary>
    Valid,
}

public static class FindingStages
{
    public static string Name(this FindingStage stage) => stage switch
    {
        FindingStage.Open => "未办结",
        FindingStage.Unverified => "待核实",
        FindingStage.Undispatched => "待分派",
        FindingStage.Rectifying => "整改中",
        FindingStage.Objected => "异议待定",
        FindingStage.Unchecked => "待复核",
        FindingStage.Closed => "已销号",
        FindingStage.Dismissed => "不属实",
        _ => "除不属实",
    };

    public static bool Has(this FindingStage stage, FindingState state) => stage switch
    {
        FindingStage.Open => !state.IsOver(),
        FindingStage.Unverified => state == FindingState.Found,
        FindingStage.Undispatched => state == FindingState.Verified,
        FindingStage.Rectifying => state.IsUnits() || state == FindingState.Supervised,
        FindingStage.Objected => state == FindingState.Objected,
        FindingStage.Unchecked => state == FindingState.Rectified,
        FindingStage.Closed => state == FindingState.Closed,
        FindingStage.Dismissed => state == FindingState.Dismissed,
        _ => state != FindingState.Dismissed,
    };
}
