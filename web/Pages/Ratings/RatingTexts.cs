using Sanwen.Core.Ratings;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Ratings;

/// <summary>Words and signs for ratings.</summary>
internal static class RatingTexts
{
    public static string Points(decimal points) => Figures.Number(points);

    public static string Sign(Floating floating) => floating switch
    {
        Floating.Up => "↑",
        Floating.Down => "↓",
        _ => "—",
    };

    public static string Words(Floating floating) => floating switch
    {
        Floating.Up => "比上期上升",
        Floating.Down => "比上期下降",
        Floating.Same => "与上期持平",
        _ => "没有上期",
    };

    /// <summary>What a computed score rests on: 按时答复率 11 / 12（91.7%）, 红灯数 2（共 9）.</summary>
    public static string Words(RubricItem item, Figure figure) => Measures.Find(item.Measure ?? "") is { IsRate: true }
        ? figure.Whole == 0 ? "本期没有这项任务，不扣分" : $"{figure.Part} / {figure.Whole}（{Figures.Share(figure.Part, figure.Whole)}）"
        : $"{figure.Part} 个（共 {figure.Whole}），每个扣 {Points(item.Deduction)} 分";

    /// <summary>How an item is scored.</summary>
    public static string How(RubricItem item, Func<string, string> nameOf) => item.Method switch
    {
        ScoringMethod.Computed => $"指标：{item.Measure}",
        ScoringMethod.Declared => $"填报，{nameOf(item.Assessor ?? "")}评分",
        _ => $"{nameOf(item.Assessor ?? "")}评审",
    };
}
