using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Policies;
using Sanwen.Web.Rendering;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Mails;

/// <summary>A bulletin's figures, row by row. <paramref name="Light"/>: the light that a row counts.</summary>
internal sealed record FigureRow(string Label, string Value, Light? Light = null);

internal static class FigureRows
{
    public static IEnumerable<FigureRow> Of(MailFigures figures, LightPolicy lights) =>
    [
        .. LightColors.All.Select(l => new FigureRow($"{Names.Of(lights.Of(l))}（{lights.Of(l).Meaning}）", $"{Count(figures, l)} 项", l)),
        new("应答", $"{figures.Asked} 项"),
        new("已答", $"{figures.Replied} 项，答复率 {Figures.Share(figures.Replied, figures.Asked)}"),
        new("按时答复", $"{figures.OnTime} 项，按时率 {Figures.Share(figures.OnTime, figures.Asked)}"),
        new("逾期事项", $"{figures.Overdue} 项"),
        new("点名", $"{figures.Named} 项"),
        new("本月销号", $"{figures.Closed} 项"),
    ];

    private static int Count(MailFigures figures, Light light) => light switch
    {
        Light.Red => figures.Red,
        Light.Yellow => figures.Yellow,
        Light.Green => figures.Green,
        _ => figures.Blue,
    };
}
