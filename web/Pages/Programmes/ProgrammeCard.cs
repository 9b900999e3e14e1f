namespace Sanwen.Web.Pages.Programmes;

/// <summary>A programme beside the monthly questions, as the page of all programmes leads to it.</summary>
/// <param name="About">What happens there, in one sentence (zh-CN).</param>
public sealed record ProgrammeCard(string Address, string Title, string About)
{
    public static readonly IReadOnlyList<ProgrammeCard> All =
    [
    ];
}
