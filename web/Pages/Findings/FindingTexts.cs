using Sanwen.Core.Findings;
using Sanwen.Core.Policies;
using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Findings;

/// <summary>What pages say about what people do with findings.</summary>
public static class FindingTexts
{
    /// <summary>The likely act before the others.</summary>
    public static int Rank(FindingAct act) => act switch
    {
        FindingAct.Verify or FindingAct.Dispatch or FindingAct.Rectify or FindingAct.Reassign or FindingAct.Close => 0,
        FindingAct.Report or FindingAct.Keep or FindingAct.Return => 1,
        _ => 2,
    };

    public static string WordsLabel(FindingAct act) => act switch
    {
        FindingAct.Report or FindingAct.Rectify => "整改情况",
        FindingAct.Verify or FindingAct.Dispatch or FindingAct.Reassign or FindingAct.Close => "说明",
        _ => "理由",
    };

    public static string WordsHint(FindingAct act) => act switch
    {
        FindingAct.Contest => $"为什么不属于本单位，应由谁办，{Replies.MaxWords} 字以内；督办员决定改派或不采纳",
        FindingAct.Return => $"哪里不到位，{Replies.MaxWords} 字以内",
        _ => $"{Replies.MaxWords} 字以内",
    };

    public static string FilesHint(EvidencePolicy policy) => $"最多 {policy.MaxFiles} 个，每个不超过 {policy.MaxMegabytes} MB，可以直接拍照";

    /// <summary>What somebody has just done, on the page that follows.</summary>
    public static string Done(FindingAct act, Finding finding) => act switch
    {
        FindingAct.Verify => "已核实，请分派给责任单位。",
        FindingAct.Dismiss => "已注明不属实。",
        FindingAct.Dispatch when finding.Matter is not null => $"已分派给{finding.Unit}，并列为督办事项 {finding.Matter}，责任人会收到邮件。",
        FindingAct.Dispatch => $"已分派给{finding.Unit}，会收到邮件。",
        FindingAct.Reassign => $"已改派{finding.Unit}，会收到邮件。",
        FindingAct.Contest => "异议已记录，督办员会尽快决定。",
        FindingAct.Keep => $"已决定仍由{finding.Unit}整改。",
        FindingAct.Report => "整改进展已记录。",
        FindingAct.Rectify => "整改完成已记录，待督办员复核。谢谢！",
        FindingAct.Close => "复核通过，已销号。",
        _ => "已退回，责任单位会收到邮件。",
    };
}
