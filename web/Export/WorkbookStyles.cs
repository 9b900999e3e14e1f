using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Sanwen.Core.Policies;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Export;

/// <summary>The looks of a list's cells, in the order of <see cref="CellLook"/>; lights in the policy's colours.</summary>
internal static class WorkbookStyles
{
    private const uint AsText = 49, WholePercent = 9, Percent = 10, DayFormat = 164, NumberFormat = 165, PointsFormat = 166;

    private const string HeaderFill = "FFEDEAE2", Rule = "FFD8D3C7";

    public static Stylesheet Of(LightPolicy lights)
    {
        var colors = LightColors.All.Select(l => LightColors.Of(lights.Of(l))).ToList();
        return new(
            new NumberingFormats(
                Format(DayFormat, "yyyy-mm-dd"), Format(NumberFormat, "#,##0.0#####"), Format(PointsFormat, "+0.00;-0.00;0")),
            new Fonts([Font(null, false), Font(null, true), .. colors.Select(c => Font(Argb(c.OnSolid), true))]),
            new Fills([Pattern(PatternValues.None), Pattern(PatternValues.Gray125), Solid(HeaderFill), .. colors.Select(c => Solid(Argb(c.Solid)))]),
            new Borders(new Border(), new Border(new LeftBorder(), new RightBorder(), new TopBorder(), Bottom(), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat()),
            new CellFormats([.. Cells(), .. colors.Select((_, i) => Light((uint)i))]),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
    }

    private static CellFormat[] Cells() =>
    [
        new() { FontId = 0 },
        new(Align(HorizontalAlignmentValues.Center)) { FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true },
        Cell(AsText, wrapped: true),
        Cell(AsText, wrapped: true, quoted: true),
        Cell(DayFormat),
        Cell(WholePercent),
        Cell(Percent),
        Cell(3),
        Cell(NumberFormat),
        Cell(PointsFormat),
    ];

    private static CellFormat Cell(uint format, bool wrapped = false, bool quoted = false) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrapped ? true : null })
        {
            NumberFormatId = format,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
            QuotePrefix = quoted ? true : null,
        };

    /// <summary>After the two fonts and three fills that all lists have.</summary>
    private static CellFormat Light(uint index) => new(Align(HorizontalAlignmentValues.Center))
    {
        NumberFormatId = AsText,
        FontId = 2 + index,
        FillId = 3 + index,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyAlignment = true,
    };

    private static Alignment Align(HorizontalAlignmentValues value) => new() { Horizontal = value, Vertical = VerticalAlignmentValues.Top };

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font Font(string? color, bool bold) => new(
        (OpenXmlElement[])[.. bold ? new[] { new Bold() } : [], new FontSize { Val = 11 }, .. color is null ? [] : new[] { new Color { Rgb = color } }, new FontName { Val = "宋体" }]);

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static BottomBorder Bottom() => new(new Color { Rgb = Rule }) { Style = BorderStyleValues.Thin };

    private static string Argb(Rgb color) => $"FF{color.ToString()[1..].ToUpperInvariant()}";
}
