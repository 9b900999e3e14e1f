using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sanwen.Web.Import;

/// <summary>How the cells of each style show their numbers.</summary>
internal sealed class CellStyles(IReadOnlyList<NumberFormat> formats, bool uses1904)
{
    /// <summary>As many as Excel has.</summary>
    private const int MostStyles = 65_490;

    public bool Uses1904 => uses1904;

    public NumberFormat this[int style] => style >= 0 && style < formats.Count ? formats[style] : NumberFormat.Plain;

    public static CellStyles Read(WorkbookStylesPart? part, bool uses1904, WorkbookBudget budget)
    {
        var codes = new Dictionary<int, NumberFormat>();
        var cells = new List<int>();
        if (part is not null) Read(part, codes, cells, budget);
        return new([.. cells.Select(id => codes.TryGetValue(id, out var own) ? own : NumberFormat.BuiltIn(id))], uses1904);
    }

    private static void Read(WorkbookStylesPart part, Dictionary<int, NumberFormat> codes, List<int> cells, WorkbookBudget budget)
    {
        // Both elements also occur in other sections (named styles, conditional formats) that cells do not refer to.
        var (inCodes, inCells) = (false, false);
        using var reader = new PartReader(part, budget);
        while (reader.Read())
        {
            (inCodes, inCells) = (reader.Within<NumberingFormats>(inCodes), reader.Within<CellFormats>(inCells));
            if (inCodes && reader.IsStart<NumberingFormat>()) codes[Id(reader)] = NumberFormat.Of(reader.Attribute("formatCode") ?? "");
            if (inCells && reader.IsStart<CellFormat>()) cells.Add(Id(reader));
            if (codes.Count > MostStyles || cells.Count > MostStyles) throw new OversizeException();
        }
    }

    private static int Id(PartReader reader) =>
        int.TryParse(reader.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
