using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Policies;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Texts;

/// <summary>The Chinese word for each of the domain's words.</summary>
public static class Names
{
    public static string Of(MailKind kind) => kind switch
    {
        MailKind.Ask => "问询",
        MailKind.Reminder => "提醒",
        MailKind.Urge => "催办",
        MailKind.Notice => "督办单",
        MailKind.Approval => "审批",
        MailKind.Bulletin => "通报",
        MailKind.SignIn => "登录",
        MailKind.Decided => "审批结果",
        MailKind.NewMatters => "交办",
        MailKind.DirectAsk => "一竿子督办",
        MailKind.Chase => "催确认",
        MailKind.Told => "告知",
        MailKind.Consultation => "会商",
        MailKind.Escalation => "上报",
        MailKind.Decision => "决定",
        MailKind.Lapse => "撤销",
        MailKind.Finding => "问题整改",
        MailKind.Request => "群众诉求",
        MailKind.Proposal => "建议提案",
        MailKind.Agreement => "共建协议",
        MailKind.Call => "竞标争先",
        MailKind.Assessment => "考核评定",
        MailKind.Unclear => "回复未采纳",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(Rung rung) => rung switch
    {
        Rung.Reminder => "提醒",
        Rung.Urge => "催办",
        Rung.Notice => "督办单",
        _ => "报批点名",
    };

    public static string Of(MatterStatus status) => status switch
    {
        MatterStatus.Open => "在办",
        MatterStatus.Closed => "已销号",
        MatterStatus.CarriedOver => "已结转",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Of(MilestoneState state) => state switch
    {
        MilestoneState.Ahead => "未到",
        MilestoneState.Reached => "已达到",
        MilestoneState.Missed => "到期未达到",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>红灯.</summary>
    public static string Of(LightLook look) => look.Name.EndsWith('灯') ? look.Name : $"{look.Name}灯";

    public static string Of(OutboxState state) => state switch
    {
        OutboxState.Queued => "待发送",
        OutboxState.Claimed => "发送中",
        OutboxState.Sent => "已发送",
        OutboxState.Failed => "发送失败",
        OutboxState.Unknown => "结果不明",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>How mails fail at an address.</summary>
    public static string OfFault(MailNewsKind kind) => kind switch
    {
        MailNewsKind.Bounced => "退信",
        MailNewsKind.Blocked => "被收件服务器拒收",
        MailNewsKind.Dropped => "邮件服务不再向其发送",
        MailNewsKind.SpamReported => "收件人举报为垃圾邮件",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(JournalAction action) => action switch
    {
        JournalAction.Imported => "导入",
        JournalAction.Changed => "变更",
        JournalAction.Opened => "开启",
        JournalAction.Asked => "问询",
        JournalAction.Missed => "错过",
        JournalAction.Replied => "答复",
        JournalAction.Reminded => "提醒",
        JournalAction.Urged => "催办",
        JournalAction.Noticed => "督办单",
        JournalAction.ApprovalAsked => "送审",
        JournalAction.Applied => "申请",
        JournalAction.Approved => "同意",
        JournalAction.Returned => "退回",
        JournalAction.Withdrawn => "撤回",
        JournalAction.Lapsed => "逾期失效",
        JournalAction.Reopened => "重新办理",
        JournalAction.Acknowledged => "确认收到",
        JournalAction.Chased => "催确认",
        JournalAction.Told => "告知",
        JournalAction.SubstituteSet => "设代理",
        JournalAction.BulletinSent => "通报",
        JournalAction.AddressMarked => "邮箱不通",
        JournalAction.AddressCleared => "邮箱恢复",
        JournalAction.Appointed => "任命",
        JournalAction.Invested => "填报投资",
        JournalAction.Raised => "提出",
        JournalAction.ConsultationAsked => "会商",
        JournalAction.Opined => "会商答复",
        JournalAction.Escalated => "上报",
        JournalAction.Settled => "待办结",
        JournalAction.Closed => "办结",
        JournalAction.BranchLapsed => "撤销",
        JournalAction.Registered => "登记",
        JournalAction.Verified => "核实",
        JournalAction.Dispatched => "分派",
        JournalAction.Objected => "异议",
        JournalAction.Rectified => "整改",
        JournalAction.Reassigned => "改派",
        JournalAction.Answered => "办结答复",
        JournalAction.Rated => "评价",
        JournalAction.Redone => "重新办理",
        JournalAction.Renewed => "续签",
        JournalAction.Logged => "活动记录",
        JournalAction.Nominated => "申报",
        JournalAction.Scored => "评分",
        JournalAction.Granted => "立项",
        JournalAction.Assessed => "评定",
        JournalAction.CarriedOver => "结转",
        JournalAction.Erased => "清除",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
