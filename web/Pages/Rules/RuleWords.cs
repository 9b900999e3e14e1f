using Sanwen.Core.Matters;
using Sanwen.Core.Policies;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Rules;

/// <summary>Rules in sentences.</summary>
public static class RuleWords
{
    /// <summary>每月第 1 个工作日, 每月倒数第 3 个工作日, 每月 15 日（遇休息日顺延）, 发出后第 3 个工作日.</summary>
    public static string Day(DayRule rule) => rule switch
    {
        { WorkingDaysAfterOpening: { } n } => $"发出后第 {n} 个工作日",
        { WorkingDay: -1 } => "每月最后一个工作日",
        { WorkingDay: < 0 and var n } => $"每月倒数第 {-n} 个工作日",
        { WorkingDay: { } n } => $"每月第 {n} 个工作日",
        _ => $"每月 {rule.Day} 日（遇休息日顺延）",
    };

    /// <summary>截止前 1 个工作日, 截止后第 3 个工作日.</summary>
    public static string FromDue(int days) => days < 0 ? $"截止前 {-days} 个工作日" : $"截止后第 {days} 个工作日";

    public static string Clock(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    public static string Deviation(LightPolicy lights, Light light) => light switch
    {
        Light.Red =>
            $"偏差低于 {Figures.Points(lights.RedBelow)} 个百分点，或超过完成时限，或开始满 {lights.NotStartedMonths} 个月仍为 0%",
        Light.Yellow => $"偏差在 {Figures.Points(lights.RedBelow)} 至 {Figures.Points(lights.YellowAtOrBelow)} 个百分点之间（含两端）",
        Light.Green => $"偏差高于 {Figures.Points(lights.YellowAtOrBelow)} 个百分点",
        _ => "销号申请已获同意",
    };
}
