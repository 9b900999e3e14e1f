namespace Sanwen.Core.Findings;

public enum FindingState
{
    /// <summary>待核实: found, and the office is to verify it.</summary>
    Found,

    /// <summary>不属实: dismissed with a reason.</summary>
    Dismissed,

    /// <summary>待分派: verified, and the office is to dispatch it.</summary>
    Verified,

    /// <summary>已分派: a unit has it, and may still object.</summary>
    Dispatched,

    /// <summary>异议: the unit says that it is not its own, and the office is to decide.</summary>
    Objected,

    /// <summary>整改中: the unit has begun, was told to, or got it back.</summary>
    Rectifying,

    /// <summary>待复核: rectified, and the office is to check it.</summary>
    Rectified,

    /// <summary>督办中: supervised as a matter, and closed with it.</summary>
    Supervised,

    /// <summary>已销号.</summary>
    Closed,
}

public static class FindingStates
{
    public static string Name(this FindingState state) => state switch
    {
        FindingState.Found => "待核实",
        FindingState.Dismissed => "不属实",
        FindingState.Verified => "待分派",
        FindingState.Dispatched => "已分派",
        FindingState.Objected => "异议待定",
        FindingState.Rectifying => "整改中",
        FindingState.Rectified => "待复核",
        FindingState.Supervised => "督办中",
        _ => "已销号",
    };

    public static FindingState? Find(string name) =>
        Enum.GetValues<FindingState>().Where(s => s.Name() == name).Select(s => (FindingState?)s).FirstOrDefault();

    /// <summary>Whether it is over, whichever way.</summary>
    public static bool IsOver(this FindingState state) => state is FindingState.Closed or FindingState.Dismissed;

    /// <summary>Whether the office is to do the next step.</summary>
    public static bool IsOffices(this FindingState state) =>
        state is FindingState.Found or FindingState.Verified or FindingState.Objected or FindingState.Rectified;

    /// <summary>Whether the unit is to do the next step.</summary>
    public static bool IsUnits(this FindingState state) => state is FindingState.Dispatched or FindingState.Rectifying;
}
