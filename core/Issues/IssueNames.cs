namespace Sanwen.Core.Issues;

/// <summary>The words for states, stances and verdicts, as pages, mails and lists use them.</summary>
public static class IssueNames
{
    public static string Name(this IssueState state) => state switch
    {
        IssueState.Consulting => "会商",
        IssueState.Settled => "待办结",
        IssueState.Deciding => "待决",
        IssueState.Returned => "退回",
        _ => "办结",
    };

    public static string Name(this Stance stance) => stance switch
    {
        Stance.Agree => "同意",
        Stance.Disagree => "不同意",
        _ => "意见",
    };

    public static string Name(this TierVerdict verdict) => verdict switch
    {
        TierVerdict.Approved => "批准",
        TierVerdict.Returned => "退回",
        TierVerdict.Escalated => "上报",
        _ => "逾期自动上报",
    };
}
