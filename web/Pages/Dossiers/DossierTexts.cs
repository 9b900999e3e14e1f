using Sanwen.Core.Dossiers;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Dossiers;

internal static class DossierTexts
{
    public static string Range(MonthRange range) =>
        range.From == range.To ? When.FullMonth(range.From) : $"{When.FullMonth(range.From)}至{When.FullMonth(range.To)}";

    public static string Name(ComparedBy by) => by switch
    {
        ComparedBy.OnTime => "按时率",
        ComparedBy.Replied => "答复率",
        ComparedBy.Green => "绿灯率",
        ComparedBy.Red => "红灯数",
        ComparedBy.Closed => "办结率",
        ComparedBy.Named => "点名",
        _ => "考核平均分",
    };
}
