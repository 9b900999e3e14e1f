namespace Sanwen.Core.Requests;

/// <summary>The Chinese word for each of a request's words.</summary>
public static class RequestNames
{
    public static string Name(this RequestState state) => state switch
    {
        RequestState.Unclaimed => "待认领",
        RequestState.Handling => "办理中",
        RequestState.Answered => "待评价",
        RequestState.Closed => "办结",
        RequestState.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Name(this Satisfaction rating) => rating switch
    {
        Satisfaction.Satisfied => "满意",
        Satisfaction.Mostly => "基本满意",
        Satisfaction.Unsatisfied => "不满意",
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
    };

    public static string Name(this RequestSource source) => source switch
    {
        RequestSource.Resident => "群众网上提出",
        RequestSource.Office => "工作人员代为登记",
        RequestSource.List => "从名单导入",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };
}
