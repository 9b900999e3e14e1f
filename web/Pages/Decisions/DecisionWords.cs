using Sanwen.Core.Approvals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Decisions;

/// <summary>What is asked and how it ended, in sentences.</summary>
public static class DecisionWords
{
    public static string Heading(Approval approval) => approval.Kind switch
    {
        ApprovalKind.Naming => "是否在通报中点名",
        ApprovalKind.HandOver => "请确认是否接收",
        var kind => $"{ApprovalRules.Name(kind)}审批",
    };

    /// <param name="matters">Those of the approval that the office still has.</param>
    public static string Asks(Approval approval, IReadOnlyList<Matter> matters, Office office)
    {
        var who = office.UnitOf(approval.About) is { Length: > 0 } unit
            ? $"{unit} {office.NameOf(approval.About)}"
            : office.NameOf(approval.About);
        var waits = approval.Ruling is null;
        return approval.Kind switch
        {
            ApprovalKind.Naming =>
                $"{who}在{(approval.Month is { } month ? When.Month(month) : "")} {(approval.Question is { } q ? office.Policy.Of(q).Title : "问询")}中"
                + $"有 {approval.Matters.Count} 项经提醒、催办、督办仍未答复。",
            ApprovalKind.Extension when approval.NewDue is { } day =>
                waits && matters is [{ } matter, ..]
                    ? $"{who}申请把完成时限从 {When.FullDay(matter.Due)} 延到 {When.FullDay(day)}。"
                    : $"{who}申请把完成时限延到 {When.FullDay(day)}。",
            ApprovalKind.HandOver => $"{who}申请把下面的事项移交给{string.Join('、', approval.Deciders.Select(office.NameOf))}。接收前仍由首问责任人负责。",
            var kind => $"{who}申请{ApprovalRules.Name(kind)}。",
        };
    }

    public static string Ruled(Approval approval, Ruling ruling, Office office)
    {
        var when = When.Moment(ruling.At);
        var why = ruling.Reason.Length > 0 ? $"说明：{ruling.Reason}" : "";
        var who = office.NameOf(ruling.By) + (ruling.For is { } away ? $"（代{office.NameOf(away)}）" : "");
        return ruling.Verdict switch
        {
            Verdict.Lapsed => $"到 {when} 期限届满，没有人作出决定，这项审批已失效。",
            Verdict.Withdrawn => $"{when} 已撤回，不必再作决定。{why}",
            _ => $"{who}已于 {when} 决定：{ApprovalRules.Name(approval.Kind, ruling.Verdict)}。{why}",
        };
    }

    public static string Name(Rung rung) => rung switch
    {
        Rung.Reminder => "提醒",
        Rung.Urge => "催办",
        Rung.Notice => "督办单",
        _ => "报批",
    };
}
