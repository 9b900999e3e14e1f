using System.Globalization;

namespace Sanwen.Web.Import;

/// <summary>What a cell says of itself: its column from 0 (null: the one after the cell before), type and style.</summary>
internal readonly record struct CellHead(int? Column, string? Type, int Style)
{
    public static CellHead Of(PartReader reader)
    {
        int? column = null;
        string? type = null;
        var style = 0;
        foreach (var attribute in reader.Attributes)
        {
            switch (attribute.LocalName)
            {
                case "r": column = ColumnOf(attribute.Value); break;
                case "t": type = attribute.Value; break;
                case "s": _ = int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out style); break;
            }
        }

        return new(column, type, style);
    }

    /// <summary>The letters of a reference such as <c>AB12</c>; no more than the three that Excel has.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3)) column = (column * 26) + (letter - 'A' + 1);
        return column > 0 ? column - 1 : null;
    }
}
