using Sanwen.Core.Policies;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Mails;

/// <summary>The site's look as mail programs take it: inline, and of the oldest properties only.</summary>
internal static class MailStyle
{
    public const string Paper = "#faf8f3", Card = "#fffefc", Ink = "#1c2b30", Muted = "#566367", Line = "#e6e1d6";

    public const string Accent = "#14505c", OnAccent = "#ffffff", Soft = "#e6f0f0";

    // Without quotes, which an attribute would have to escape each time.
    private const string Font = "font-family:PingFang SC,Microsoft YaHei,Noto Sans CJK SC,sans-serif;";

    public static readonly string Small = Text(13, 21, Muted);

    public static readonly string Body = Text(16, 27, Ink);

    public static readonly string Strong = Text(16, 24, Ink) + "font-weight:bold;";

    /// <summary>A matter's cell, and its title within.</summary>
    public static readonly string Matter = $"padding:12px 0;border-bottom:1px solid {Line};{Small}";

    public const string Title = $"font-size:16px;line-height:24px;font-weight:bold;color:{Ink};";

    public static readonly string MatterSign = $"padding:13px 12px 12px 0;border-bottom:1px solid {Line};";

    /// <summary>A unit's answer below its issue.</summary>
    public static readonly string Opinion = $"padding:6px 0 0 12px;border-left:2px solid {Line};{Text(15, 23, Ink)}";

    public static readonly string Heading = Text(22, 32, Ink) + "font-weight:bold;";

    public static readonly string FactLabel = Text(13, 20, Muted);

    public static readonly string FactValue = Text(18, 26, Accent) + "font-weight:bold;";

    public static readonly string Button = Text(17, 24, OnAccent) + "font-weight:bold;text-decoration:none;";

    public static readonly string Brand = Text(16, 24, Ink) + "font-weight:bold;letter-spacing:1px;";

    public static readonly string Sign = Text(16, 28, OnAccent) + "font-weight:bold;border-radius:7px;";

    public static string Mark(LightLook look) => Text(13, 24, LightColors.Of(look).OnSolid.ToString()) + "font-weight:bold;border-radius:6px;";

    private static string Text(int size, int line, string color) =>
        $"{Font}font-size:{size}px;line-height:{line}px;color:{color};";
}
