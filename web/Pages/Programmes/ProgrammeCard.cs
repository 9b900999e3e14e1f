namespace Sanwen.Web.Pages.Programmes;

/// <summary>A programme beside the monthly questions, as the page of all programmes leads to it.</summary>
/// <param name="About">What happens there, in one sentence (zh-CN).</param>
public sealed record ProgrammeCard(string Address, string Title, string About)
{
    public static readonly IReadOnlyList<ProgrammeCard> All =
    [
        new("/ratings", "考核评定", "战斗力指数、活力指数、驻点团队和头雁考核：按期填报、评分，百分制评星，流动升降，列出表彰名单。"),
        new("/dossiers", "履职档案", "述职评议、擂台赛：一个单位一段时间的事项、亮灯、答复率、评星和通报，各单位并排比拼。"),
    ];
}
