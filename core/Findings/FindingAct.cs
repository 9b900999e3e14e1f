using Sanwen.Core.Rounds;

namespace Sanwen.Core.Findings;

/// <summary>What people do with a finding.</summary>
public enum FindingAct
{
    /// <summary>核实: it is so.</summary>
    Verify,

    /// <summary>不属实, with a reason.</summary>
    Dismiss,

    /// <summary>分派 to a unit.</summary>
    Dispatch,

    /// <summary>异议, with a reason: it is another unit's.</summary>
    Contest,

    /// <summary>改派 to another unit.</summary>
    Reassign,

    /// <summary>异议不采纳, with a reason: the unit keeps it.</summary>
    Keep,

    /// <summary>整改进展.</summary>
    Report,

    /// <summary>整改完成, with files that show it.</summary>
    Rectify,

    /// <summary>复核通过，销号.</summary>
    Close,

    /// <summary>复核退回, with a reason and a new limit.</summary>
    Return,
}

public static class FindingActs
{
    public static readonly IReadOnlyList<FindingAct> All = Enum.GetValues<FindingAct>();

    /// <summary>The whole of the workflow: which acts a state allows. Whether somebody may do them is another question.</summary>
    public static bool Allows(this FindingState state, FindingAct act) => act switch
    {
        FindingAct.Verify => state == FindingState.Found,
        FindingAct.Dismiss => state is FindingState.Found or FindingState.Verified,
        FindingAct.Dispatch => state == FindingState.Verified,
        FindingAct.Contest => state == FindingState.Dispatched,
        FindingAct.Reassign or FindingAct.Keep => state == FindingState.Objected,
        FindingAct.Report or FindingAct.Rectify => state.IsUnits(),
        _ => state == FindingState.Rectified,
    };

    /// <summary>Whether it is the unit's to do; else it is the office's.</summary>
    public static bool IsUnits(this FindingAct act) => act is FindingAct.Contest or FindingAct.Report or FindingAct.Rectify;

    public static bool NeedsWords(this FindingAct act) => act is not (FindingAct.Verify or FindingAct.Dispatch or FindingAct.Reassign or FindingAct.Close);

    public static bool TakesFiles(this FindingAct act) => act is FindingAct.Verify or FindingAct.Report or FindingAct.Rectify;

    public static bool NamesUnit(this FindingAct act) => act is FindingAct.Dispatch or FindingAct.Reassign;

    public static string Name(this FindingAct act) => act switch
    {
        FindingAct.Verify => "核实属实",
        FindingAct.Dismiss => "不属实",
        FindingAct.Dispatch => "分派",
        FindingAct.Contest => "提出异议",
        FindingAct.Reassign => "改派",
        FindingAct.Keep => "异议不采纳",
        FindingAct.Report => "报告进展",
        FindingAct.Rectify => "整改完成",
        FindingAct.Close => "复核通过，销号",
        _ => "复核退回",
    };
}

/// <summary>An act as somebody filled it in; what it does not need is blank.</summary>
/// <param name="Words">At most 500 characters.</param>
/// <param name="Unit">The unit to dispatch to.</param>
/// <param name="Handler">The address of who is to put it right, of that unit; blank for its head.</param>
/// <param name="Leader">The address of the leader who is told when it is overdue; blank for the principal leader.</param>
/// <param name="Severity">Corrects what the finder said; blank leaves it.</param>
/// <param name="Due">The new limit of what is sent back.</param>
public sealed record FindingDeed(
    FindingAct Act,
    string Words = "",
    string Unit = "",
    string Handler = "",
    string Leader = "",
    string Severity = "",
    DateOnly? Due = null)
{
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
