using Sanwen.Core.Approvals;
using Sanwen.Core.Time;

namespace Sanwen.Core.Matters;

/// <summary>How decisions move a matter.</summary>
public static class MatterMoves
{
    /// <summary>The matter once an approval about it has ended, whichever way.</summary>
    public static Matter Settle(Matter matter, Approval approval)
    {
        var settled = matter with
        {
            Pending = [.. matter.Pending.Where(p => p != approval.Id)],
            CloseOutAppliedOn = approval.Kind == ApprovalKind.CloseOut ? null : matter.CloseOutAppliedOn,
        };
        if (approval.Ruling is not { Verdict: Verdict.Approved } ruling) return settled;

        return approval.Kind switch
        {
            ApprovalKind.Extension => settled with { Due = approval.NewDue ?? settled.Due },
            ApprovalKind.CloseOut => settled with
            {
                Status = MatterStatus.Closed,
                ClosedOn = China.DateOf(ruling.At),
                Progress = Math.Max(matter.Progress, matter.FullPercent()),
                NeedsCoordination = false,
            },
            _ => HandOver(settled, approval.Deciders[0]),
        };
    }

    /// <summary>Another person is responsible from now on; who was before stays on record.</summary>
    public static Matter HandOver(Matter matter, string to) =>
        matter with { Responsible = to, Predecessors = [.. matter.Predecessors, matter.Responsible] };

    /// <summary>A closed matter taken up again; what was done before stays in its journal.</summary>
    public static Matter Reopen(Matter matter) => matter with { Status = MatterStatus.Open, ClosedOn = null };
}
