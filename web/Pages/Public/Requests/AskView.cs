using Sanwen.Core.Requests;

namespace Sanwen.Web.Pages.Public.Requests;

/// <summary>The form of a request as it is shown.</summary>
/// <param name="Pass">What lets it be taken; see <see cref="FormPass"/>.</param>
/// <param name="ByOffice">Whether somebody of the office fills it in for a resident.</param>
/// <param name="Problems">What is wrong with what was typed.</param>
public sealed record AskView(
    RequestChannel Channel, RequestPolicy Policy, string Pass, Intake Typed, bool ByOffice, IReadOnlyList<FieldProblem> Problems)
{
    public string Address => ByOffice ? $"/requests/new/{Channel.Key}" : $"/ask/{Channel.Key}";

    public string? Error(string field) => Problems.FirstOrDefault(p => p.Field == field)?.Reason;

    public string PhotoHint => $"最多 {Policy.Photos.MaxFiles} 张，每张不超过 {Policy.Photos.MaxMegabytes} MB，jpg 或 png。";

    /// <summary>个人信息的处理说明: what is kept, for how long, and who sees it.</summary>
    public IReadOnlyList<string> Notice =>
    [
        "保存什么：您填写的称呼、电话、邮箱、具体地点、诉求内容和照片，加密保存。",
        "给谁看：只给承办人看，用来办理和回复这件诉求；名单、统计、邮件里都不出现。每次查看都留有记录。",
        $"保存多久：办结后 {Policy.EraseAfterDays} 天自动清除（撤回的 {Policy.EraseWithdrawnAfterDays} 天），之后只留渠道、类别、村（社区）、日期和评价，用于统计。",
        "您可以凭受理编号和查询码查看进展；答复之前可以撤回。",
    ];
}
