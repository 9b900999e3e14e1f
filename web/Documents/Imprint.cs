using DocumentFormat.OpenXml.Wordprocessing;
using Sanwen.Core.Bulletins;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Documents;

/// <summary>署名 and 成文日期 under the text, and 版记 at the foot of the last page.</summary>
internal static class Imprint
{
    private const int Character = 320, FromRight = 4;

    /// <summary>The date ends four characters in; who signs stands over its middle.</summary>
    public static IEnumerable<Paragraph> Signature(BulletinHead head)
    {
        var date = When.FullDay(head.IssuedOn);
        var signature = FromRight + ((Characters(date) - Characters(head.Signature)) / 2);
        yield return GbParts.Line(GbStyles.Flush, "", p => p.KeepNext = new());
        yield return GbParts.Line(GbStyles.Flush, head.Signature, p => (p.KeepNext, p.Indentation, p.Justification) = (new(), Right(signature), Ending));
        yield return GbParts.Line(GbStyles.Flush, date, p => (p.Indentation, p.Justification) = (Right(FromRight), Ending));
    }

    /// <summary>抄送 where there is any, then who printed it and when; the outer rules are thicker than the one between.</summary>
    public static Table Foot(BulletinHead head)
    {
        var rows = new List<TableRow>();
        if (head.Cc.Length > 0) rows.Add(Row(GbParts.Line(GbStyles.Imprint, $"抄送：{head.Cc}。")));
        rows.Add(Row(GbParts.Line(GbStyles.Imprint, $"{head.Signature}\t{When.FullDay(head.IssuedOn)}印发", p => p.Tabs = new(new TabStop { Val = TabStopValues.Right, Position = Gb.Width - 280 }))));
        return new(
        [
            new TableProperties
            {
                TablePositionProperties = new()
                {
                    VerticalAnchor = VerticalAnchorValues.Margin, HorizontalAnchor = HorizontalAnchorValues.Margin,
                    TablePositionXAlignment = HorizontalAlignmentValues.Center, TablePositionYAlignment = VerticalAlignmentValues.Bottom,
                },
                TableWidth = new() { Width = $"{Gb.Width}", Type = TableWidthUnitValues.Dxa },
                TableBorders = new()
                {
                    TopBorder = new() { Val = BorderValues.Single, Size = 8 },
                    BottomBorder = new() { Val = BorderValues.Single, Size = 8 },
                    InsideHorizontalBorder = new() { Val = BorderValues.Single, Size = 6 },
                },
                TableLayout = new() { Type = TableLayoutValues.Fixed },
            },
            new TableGrid(new GridColumn { Width = $"{Gb.Width}" }),
            .. rows,
        ]);
    }

    private static Justification Ending => new() { Val = JustificationValues.Right };

    private static Indentation Right(decimal characters) => new() { Right = $"{(int)(Math.Max(0, characters) * Character)}" };

    /// <summary>Latin digits are half as wide.</summary>
    private static decimal Characters(string text) => text.Sum(c => char.IsAscii(c) ? 0.5m : 1m);

    private static TableRow Row(Paragraph line) => new(
        new TableRowProperties(new CantSplit()),
        new TableCell(new TableCellProperties { TableCellWidth = new() { Width = $"{Gb.Width}", Type = TableWidthUnitValues.Dxa } }, line));
}
