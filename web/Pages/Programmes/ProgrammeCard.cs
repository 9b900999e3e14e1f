namespace Sanwen.Web.Pages.Programmes;

/// <summary>A programme beside the monthly questions, as the page of all programmes leads to it.</summary>
/// <param name="About">What happens there, in one sentence (zh-CN).</param>
public sealed record ProgrammeCard(string Address, string Title, string About)
{
    public static readonly IReadOnlyList<ProgrammeCard> All =
    [
        new("/requests", "群众诉求", "区长直通车、群众诉求和微心愿：首问负责，限时答复，群众评价；个人信息加密保存，按期清除。"),
    ];
}
