using System.Globalization;
using Sanwen.Core.Export;

namespace Sanwen.Web.Export;

/// <summary>Names of cells and ranges.</summary>
internal static class CellNames
{
    /// <summary>A, B, … Z, AA, …</summary>
    /// <param name="column">From 0.</param>
    public static string Column(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Column((column / 26) - 1) + (char)('A' + (column % 26));

    public static string Cell(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    /// <summary>Header and rows.</summary>
    public static string Range(ListTable table) => $"A1:{Cell(table.Columns.Count - 1, table.Rows.Count + 1)}";

    /// <summary>The same, wherever it is spoken of.</summary>
    public static string Whole(ListTable table) =>
        string.Create(CultureInfo.InvariantCulture, $"$A$1:${Column(table.Columns.Count - 1)}${table.Rows.Count + 1}");
}
