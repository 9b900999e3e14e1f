using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sanwen.Web.Documents;

/// <summary>What an official document is put together from. Texts keep their line breaks and hold nothing that a document cannot.</summary>
internal static class GbParts
{
    private const string Chinese = "一二三四五六七八九十";

    /// <summary>一, 十, 十一, 二十; 1…99.</summary>
    public static string Numeral(int number) =>
        number <= 10 ? $"{Chinese[number - 1]}"
        : (number / 10 > 1 ? $"{Chinese[(number / 10) - 1]}" : "") + "十" + (number % 10 > 0 ? $"{Chinese[(number % 10) - 1]}" : "");

    public static Paragraph Line(string style, string text, Action<ParagraphProperties>? more = null)
    {
        var properties = new ParagraphProperties { ParagraphStyleId = new() { Val = style } };
        more?.Invoke(properties);
        return new([properties, .. text.Length > 0 ? [Run(text)] : Array.Empty<Run>()]);
    }

    public static Run Run(string text, RunProperties? properties = null)
    {
        OpenXmlElement[] lines = [.. text.Split('\n').SelectMany((l, i) => i == 0 ? [Text(l)] : new OpenXmlElement[] { new Break(), Text(l) })];
        return new(properties is null ? lines : [properties, .. lines]);
    }

    /// <summary>A table as wide as the text, whose head stands again on each page.</summary>
    /// <param name="widths">Shares of the width.</param>
    public static Table Table(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<int> widths)
    {
        var sum = widths.Sum();
        var columns = widths.Select(w => Gb.Width * w / sum).ToList();
        return new(
        [
            new TableProperties
            {
                TableWidth = new() { Width = $"{Gb.Width}", Type = TableWidthUnitValues.Dxa },
                TableBorders = Borders(),
                TableLayout = new() { Type = TableLayoutValues.Fixed },
                TableCellMarginDefault = new(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }),
            },
            new TableGrid(columns.Select(c => new GridColumn { Width = $"{c}" })),
            Row(head, columns, head: true),
            .. rows.Select(r => Row(r, columns, head: false)),
        ]);
    }

    private static TableRow Row(IReadOnlyList<string> texts, List<int> columns, bool head) => new(
    [
        new TableRowProperties([new CantSplit(), .. head ? [new TableHeader()] : Array.Empty<OpenXmlElement>()]),
        .. texts.Zip(columns, (t, c) => new TableCell(
            new TableCellProperties { TableCellWidth = new() { Width = $"{c}", Type = TableWidthUnitValues.Dxa }, TableCellVerticalAlignment = new() { Val = TableVerticalAlignmentValues.Center } },
            head ? Head(t) : Line(GbStyles.Cell, t))),
    ]);

    private static Paragraph Head(string text) => new(
        new ParagraphProperties { ParagraphStyleId = new() { Val = GbStyles.Cell }, KeepNext = new(), Justification = new() { Val = JustificationValues.Center } },
        Run(text, new() { RunFonts = GbFonts.First }));

    private static TableBorders Borders() => new()
    {
        TopBorder = Edge<TopBorder>(),
        LeftBorder = Edge<LeftBorder>(),
        BottomBorder = Edge<BottomBorder>(),
        RightBorder = Edge<RightBorder>(),
        InsideHorizontalBorder = Edge<InsideHorizontalBorder>(),
        InsideVerticalBorder = Edge<InsideVerticalBorder>(),
    };

    private static T Edge<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "000000" };

    private static Text Text(string text) =>
        new(string.Concat(text.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF)))) { Space = SpaceProcessingModeValues.Preserve };
}
