namespace Sanwen.Web.Pages.Programmes;

/// <summary>A programme beside the monthly questions, as the page of all programmes leads to it.</summary>
/// <param name="About">What happens there, in one sentence (zh-CN).</param>
public sealed record ProgrammeCard(string Address, string Title, string About)
{
    public static readonly IReadOnlyList<ProgrammeCard> All =
    [
        new("/proposals", "建议提案", "人大建议、政协提案：法定时限内答复，会办单位提出意见，提出人评价，不满意的重新办理；办复率、满意率。"),
    ];
}
