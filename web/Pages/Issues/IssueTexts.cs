using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Rounds;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Issues;

/// <summary>What pages say about an issue, in sentences.</summary>
public static class IssueTexts
{
    public static readonly string WordsMissing = $"请写明理由或意见，1 至 {Replies.MaxWords} 字。";

    /// <summary>大沥总支（总支）.</summary>
    public static string Name(Branch branch) => $"{branch.Name}（{branch.Tier.Name()}）";

    public static string RaisedBy(ProjectIssue issue, Func<string, string> nameOf) => issue.Cause switch
    {
        IssueCause.RedLight => "系统按规则提出（连续红灯）",
        IssueCause.Coordination => $"{nameOf(issue.RaisedBy)}（答复时提出需协调）",
        _ => nameOf(issue.RaisedBy),
    };

    /// <summary>Where the issue is now, and for what it waits.</summary>
    public static string Now(IssueView view)
    {
        var issue = view.Issue;
        return issue.State switch
        {
            IssueState.Consulting => $"正在会商，{Silent(view)}尚未答复，{When.WeekdayMoment(issue.Consultations[^1].DueAt)} 截止。",
            IssueState.Settled when issue.Asks is [.., { Ruling.Verdict: TierVerdict.Approved }] => $"{view.At.Name}已批准，待{view.Home.Name}书记办结。",
            IssueState.Settled => $"会商单位都没有不同意见，待{view.Home.Name}书记办结。",
            IssueState.Deciding => $"等候{Name(view.At)}书记 {view.NameOf(view.At.Secretary)} 决定，{When.WeekdayMoment(issue.Asks[^1].DueAt)} 截止。",
            IssueState.Returned when issue.Asks is [.., { Ruling: { Verdict: TierVerdict.Returned } ruling }] =>
                $"{view.Asks[0].Branch.Name}退回：{Sentence(ruling.Reason)}待{view.Home.Name}书记办理。",
            IssueState.Returned => $"待{view.Home.Name}书记办理：会商、上报或办结。",
            _ => $"{When.Stamp(issue.ClosedAt ?? issue.Since)} 已办结。{issue.Resolution}",
        };
    }

    /// <summary>With a full stop, unless it has an end.</summary>
    public static string Sentence(string text) => text is [.., '。' or '！' or '？' or '.' or '!' or '?'] ? text : $"{text}。";

    /// <summary>What somebody has just done, on the page that follows.</summary>
    public static string Done(IssueDeed deed, IssueView view) => deed switch
    {
        IssueDeed.Agree or IssueDeed.Comment => "已记录您的答复。",
        IssueDeed.Disagree => $"已记录您的答复，问题已报{Name(view.At)}决定。",
        IssueDeed.Approve => $"已记录您的决定，已通知{view.Home.Name}书记办结。",
        IssueDeed.Return => $"已记录您的决定，已退回{view.Home.Name}办理。",
        IssueDeed.Escalate or IssueDeed.ReportUp => $"已上报{Name(view.At)}决定。",
        IssueDeed.Consult => "已再次发起会商，会商单位负责人会收到邮件。",
        IssueDeed.Close => "问题已办结。",
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, null),
    };

    private static string Silent(IssueView view) =>
        string.Join('、', view.Consultations[0].Opinions.Where(o => o.Stance is null).Select(o => o.Unit));
}
