namespace Sanwen.Web.Pages.Programmes;

/// <summary>A programme beside the monthly questions, as the page of all programmes leads to it.</summary>
/// <param name="About">What happens there, in one sentence (zh-CN).</param>
public sealed record ProgrammeCard(string Address, string Title, string About)
{
    public static readonly IReadOnlyList<ProgrammeCard> All =
    [
        new("/calls", "竞标争先", "活力支部自主申报，评委量化评分，择优支持，转为督办事项。"),
        new("/agreements", "结对共建", "共建协议的到期续签、活动登记和统计。"),
    ];
}
