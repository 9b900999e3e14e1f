using Sanwen.Core.Months;
using Sanwen.Core.Policies;

namespace Sanwen.Web.Pages.Answers;

/// <summary>What the fields are called, by question.</summary>
public static class AnswerWords
{
    public static string Percent(Question question) => question == Question.Plan ? "月底目标" : "目前进度";

    public static string Sentence(Question question) => question switch
    {
        Question.Plan => "本月计划",
        Question.Progress => "进展情况",
        _ => "本月结果",
    };

    public static string Files(EvidencePolicy evidence) =>
        $"每项最多 {evidence.MaxFiles} 个，每个不超过 {evidence.MaxMegabytes} MB，一次合计不超过 {evidence.MaxTotalBytes / 1024 / 1024} MB；"
        + $"可用 {string.Join(' ', evidence.Extensions)}。草稿不保存附件。";

    /// <summary>1.4 MB, 320 KB.</summary>
    public static string Size(long bytes) => bytes >= 1024 * 1024
        ? $"{Texts.Figures.Number(Math.Round(bytes / 1024m / 1024m, 1))} MB"
        : $"{Math.Max(1, bytes / 1024)} KB";
}
