using DocumentFormat.OpenXml.Wordprocessing;

namespace Sanwen.Web.Documents;

/// <summary>The paragraphs of an official document: 三号仿宋 in 22 lines a page, its title 二号小标宋, headings 黑体 and 楷体, tables 五号.</summary>
internal static class GbStyles
{
    public const string Body = "GbBody", Flush = "GbFlush", RedHead = "GbRedHead", Number = "GbNumber", Title = "GbTitle",
        First = "GbFirst", Second = "GbSecond", Attachment = "GbAttachment", Cell = "GbCell", Imprint = "GbImprint", Footer = "GbFooter";

    private const string Red = "FF0000", Three = "32", Two = "44", Four = "28", Five = "21";

    public static Styles All => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle { RunFonts = GbFonts.Body, FontSize = new() { Val = Three }, Languages = new() { Val = "en-US", EastAsia = "zh-CN" } }),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle { SpacingBetweenLines = Exact(Gb.Line) })),
        Style(Flush, "公文顶格", new(), new()),
        Style(Body, "公文正文", new() { Indentation = new() { FirstLineChars = 200, FirstLine = "640" }, Justification = new() { Val = JustificationValues.Both } }, new()),
        Style(RedHead, "发文机关标志", new() { SpacingBetweenLines = new() { Before = "1400", After = "900" }, Justification = Middle }, new() { RunFonts = GbFonts.Title, Color = new() { Val = Red } }),
        Style(Number, "发文字号", Rule(), new()),
        Style(Title, "公文标题", new() { KeepNext = new(), SpacingBetweenLines = Exact(700), Justification = Middle }, new() { RunFonts = GbFonts.Title, FontSize = new() { Val = Two } }),
        Style(First, "公文一级标题", Heading(0), new() { RunFonts = GbFonts.First }),
        Style(Second, "公文二级标题", Heading(1), new() { RunFonts = GbFonts.Second }),
        Style(Attachment, "公文附件", new() { KeepNext = new(), PageBreakBefore = new() }, new() { RunFonts = GbFonts.First }),
        Style(Cell, "公文表格", new() { SpacingBetweenLines = new() { Line = "300", LineRule = LineSpacingRuleValues.AtLeast } }, new() { FontSize = new() { Val = Five } }),
        Style(Imprint, "版记", new() { Indentation = new() { Left = "280", Right = "280" } }, new() { FontSize = new() { Val = Four } }),
        Style(Footer, "页码", new(), new()));

    private static Justification Middle => new() { Val = JustificationValues.Center };

    private static SpacingBetweenLines Exact(int twips) => new() { Before = "0", After = "0", Line = $"{twips}", LineRule = LineSpacingRuleValues.Exact };

    private static StyleParagraphProperties Heading(int level) => new()
    {
        KeepNext = new(),
        Indentation = new() { FirstLineChars = 200, FirstLine = "640" },
        OutlineLevel = new() { Val = level },
    };

    /// <summary>The red rule is as wide as the text and 4 mm below the number.</summary>
    private static StyleParagraphProperties Rule() => new()
    {
        ParagraphBorders = new() { BottomBorder = new() { Val = BorderValues.Single, Color = Red, Size = 12, Space = 11 } },
        Justification = Middle,
    };

    private static Style Style(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run) => new()
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
        CustomStyle = true,
        StyleName = new() { Val = name },
        PrimaryStyle = new(),
        StyleParagraphProperties = paragraph,
        StyleRunProperties = run,
    };
}
