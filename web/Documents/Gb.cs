using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sanwen.Web.Documents;

/// <summary>
/// The page of an official document after GB/T 9704-2012, in twips (1/20 pt): A4; 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm, so that
/// 26 mm stay on the right and 35 mm below; 22 lines a page; page numbers 7 mm below the text, outside on odd and even pages.
/// </summary>
internal static class Gb
{
    public const int Width = 8845, Line = 579;

    private const int Top = 2098, Left = 1588, Right = 1474, Bottom = 1984, FooterFromEdge = 1300, HeaderFromEdge = 850;

    public static SectionProperties Page(string oddFooter, string evenFooter) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = oddFooter },
        new FooterReference { Type = HeaderFooterValues.Even, Id = evenFooter },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = Top, Bottom = Bottom, Left = Left, Right = Right, Header = HeaderFromEdge, Footer = FooterFromEdge, Gutter = 0 },
        new DocGrid { Type = DocGridValues.Lines, LinePitch = Line });

    /// <summary>— 1 —, one character in from the outer edge.</summary>
    public static Footer PageNumber(bool odd)
    {
        Run Text(string text) => new(Size(), new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return new(new Paragraph(
            new ParagraphProperties
            {
                ParagraphStyleId = new() { Val = GbStyles.Footer },
                Justification = new() { Val = odd ? JustificationValues.Right : JustificationValues.Left },
                Indentation = odd ? new() { Right = "280" } : new() { Left = "280" },
            },
            Text("— "),
            new SimpleField(Text("1")) { Instruction = " PAGE " },
            Text(" —")));
    }

    private static RunProperties Size() => new() { RunFonts = GbFonts.Song, FontSize = new() { Val = "28" } };
}
