namespace Sanwen.Web.Pages.Programmes;

/// <summary>A programme beside the monthly questions, as the page of all programmes leads to it.</summary>
/// <param name="About">What happens there, in one sentence (zh-CN).</param>
public sealed record ProgrammeCard(string Address, string Title, string About)
{
    public static readonly IReadOnlyList<ProgrammeCard> All =
    [
        new("/trends", "领导看板", "逐月看亮灯、答复和基层负担，比较各单位，看项目是否赶上时序；每个数字都能点到背后的事项。"),
    ];
}
