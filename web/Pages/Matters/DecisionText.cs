using Sanwen.Core.Approvals;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Matters;

/// <summary>What a page says about a decision.</summary>
public static class DecisionText
{
    public static readonly string ReasonMissing = $"退回请写明理由，理由不超过 {Replies.MaxWords} 字。";

    /// <param name="own">It is the visitor's own, just taken.</param>
    public static string Of(Approval approval, Office office, bool own)
    {
        var ruling = approval.Ruling!;
        var what = $"{ApprovalRules.Name(approval.Kind)}申请：{ApprovalRules.Name(approval.Kind, ruling.Verdict)}。";
        return own
            ? $"{what}已告知申请人。"
            : $"这项审批此前已有结果，{office.NameOf(ruling.By)}于 {When.Moment(ruling.At)} 处理。{what}";
    }
}
