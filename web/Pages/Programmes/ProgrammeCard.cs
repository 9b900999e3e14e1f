namespace Sanwen.Web.Pages.Programmes;

/// <summary>A programme beside the monthly questions, as the page of all programmes leads to it.</summary>
/// <param name="About">What happens there, in one sentence (zh-CN).</param>
public sealed record ProgrammeCard(string Address, string Title, string About)
{
    public static readonly IReadOnlyList<ProgrammeCard> All =
    [
        new("/lists", "工作清单", "各个清单的亮灯、节点和对标完成情况，跨年度清单在这里结转，公开的清单给群众看。"),
    ];
}
