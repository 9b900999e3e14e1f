namespace Sanwen.Core.Proposals;

/// <summary>The columns of a list of proposals; those of what was lived through count for new ones only.</summary>
internal static class ProposalColumns
{
    public const string Key = "编号";
    public const string Kind = "类别";
    public const string Jurisdiction = "辖区";
    public const string Number = "建议号";
    public const string Proposers = "提出人";
    public const string Email = "提出人邮箱";
    public const string HandedOver = "交办日期";
    public const string Complicated = "情况复杂";
    public const string Assists = "会办单位";
    public const string AnsweredOn = "答复日期";
    public const string Category = "办理类别";
    public const string Through = "答复方式";
    public const string Answer = "答复内容";
    public const string RatedOn = "评价日期";
    public const string Rating = "评价";
    public const string RatingWords = "评价意见";

    public static readonly IReadOnlyList<string> All =
    [
        Key, Kind, Jurisdiction, Number, Proposers, Email, HandedOver, Complicated, Assists,
        AnsweredOn, Category, Through, Answer, RatedOn, Rating, RatingWords,
    ];

    public static readonly IReadOnlyList<string> Required = [Key, Kind, Number, Proposers, HandedOver];
}
