using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sanwen.Web.Import;

/// <summary>How the cells of each style show their numbers.</summary>
internal sealed class CellStyles(IReadOnlyList<NumberFormat> formats, bool uses1904)
{
    public bool Uses1904 => uses1904;

    public NumberFormat this[int style] => style >= 0 && style < formats.Count ? formats[style] : NumberFormat.Plain;

    public static CellStyles Read(WorkbookStylesPart? part, bool uses1904)
    {
        var codes = new Dictionary<int, string>();
        var cells = new List<int>();
        if (part is not null) Read(part, codes, cells);
        return new([.. cells.Select(id => codes.TryGetValue(id, out var code) ? NumberFormat.Of(code) : NumberFormat.BuiltIn(id))], uses1904);
    }

    private static void Read(WorkbookStylesPart part, Dictionary<int, string> codes, List<int> cells)
    {
        // Both elements also occur in other sections (named styles, conditional formats) that cells do not refer to.
        var (inCodes, inCells) = (false, false);
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(NumberingFormats)) inCodes = reader.IsStartElement;
            if (reader.ElementType == typeof(CellFormats)) inCells = reader.IsStartElement;
            if (inCodes && reader.IsStart<NumberingFormat>()) codes[Id(reader)] = reader.Attribute("formatCode") ?? "";
            if (inCells && reader.IsStart<CellFormat>()) cells.Add(Id(reader));
        }
    }

    private static int Id(OpenXmlReader reader) =>
        int.TryParse(reader.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
