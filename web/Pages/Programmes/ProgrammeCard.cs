namespace Sanwen.Web.Pages.Programmes;

/// <summary>A programme beside the monthly questions, as the page of all programmes leads to it.</summary>
/// <param name="About">What happens there, in one sentence (zh-CN).</param>
public sealed record ProgrammeCard(string Address, string Title, string About)
{
    public static readonly IReadOnlyList<ProgrammeCard> All =
    [
        new("/findings", "问题整改", "创文、生态网格和巡查的问题，从发现、核实、分派到整改、复核，逐个销号，整改前后对照。"),
        new("/inspections", "项目巡查", "每一轮巡查了哪些项目，发现多少问题，多少列入督办、已经销号。"),
    ];
}
