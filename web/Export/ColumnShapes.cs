using DocumentFormat.OpenXml.Spreadsheet;
using Sanwen.Core.Export;
using CellType = Sanwen.Core.Export.CellType;

namespace Sanwen.Web.Export;

/// <summary>How wide columns are, and how rows that are added below will look.</summary>
internal static class ColumnShapes
{
    private const int Narrowest = 8, Widest = 48, Sampled = 500;

    public static Columns Of(ListTable table) => new(table.Columns.Select((c, i) => new Column
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        Width = Width(c, table.Rows.Take(Sampled).Select(r => r[i])),
        CustomWidth = true,
        Style = (uint)Look(c.Type),
    }));

    private static CellLook Look(CellType type) => type switch
    {
        CellType.Date => CellLook.Date,
        CellType.Percent => CellLook.Percent,
        CellType.Number => CellLook.Number,
        CellType.Points => CellLook.Points,
        CellType.Light => CellLook.Plain,
        _ => CellLook.Text,
    };

    /// <summary>In Latin characters, of which a Chinese one takes two; with room for the filter's button.</summary>
    private static double Width(ListColumn column, IEnumerable<string> texts) =>
        Math.Clamp(texts.Select(Longest).Append(Longest(column.Name) + 3).Max() + 2, Narrowest, Widest);

    private static int Longest(string text) => text.Split('\n').Max(l => l.Sum(c => c > 0xFF ? 2 : 1));
}
