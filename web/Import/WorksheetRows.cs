using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sanwen.Core.Import;

namespace Sanwen.Web.Import;

/// <summary>Streams the rows of a worksheet; one row is in memory at a time.</summary>
internal sealed class WorksheetRows(WorksheetPart part, IReadOnlyList<string> strings, CellStyles styles, WorkbookBudget budget)
{
    /// <summary>As many as Excel has.</summary>
    private const int MostRows = 1_048_576, MostCells = 16_384;

    public IEnumerable<SheetRow> Read()
    {
        var (number, rows) = (0, 0);
        using var reader = new PartReader(part, budget);
        while (reader.Read())
        {
            if (!reader.IsStart<Row>()) continue;
            if (++rows > MostRows) throw new OversizeException();

            number = int.TryParse(reader.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var own) && own <= MostRows ? own : number + 1;
            yield return new(number, Cells(reader));
        }
    }

    private List<string> Cells(PartReader reader)
    {
        var cells = new List<string>();
        var (index, read) = (-1, 0);
        while (reader.Read() && !reader.IsEnd<Row>())
        {
            if (!reader.IsStart<Cell>()) continue;
            if (++read > MostCells) throw new OversizeException();

            var cell = CellHead.Of(reader);
            index = cell.Column ?? index + 1;
            var text = Text(reader, cell);
            if (text.Length == 0 || index >= SheetAssembly.MaxColumns) continue;

            cells.EnsureCapacity(index + 1);
            while (cells.Count <= index)
            {
                budget.Place();
                cells.Add("");
            }

            cells[index] = text;
        }

        return cells;
    }

    /// <summary>Formulas are left out: their last result stands beside them.</summary>
    private string Text(PartReader reader, CellHead cell)
    {
        var text = "";
        while (reader.Read() && !reader.IsEnd<Cell>())
        {
            if (reader.IsStart<CellValue>()) text = Value(cell, reader.Text());
            else if (reader.IsStart<InlineString>()) text = budget.Keep(SharedStrings.TextOf<InlineString>(reader));
        }

        return text;
    }

    private string Value(CellHead cell, string value) => cell.Type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < strings.Count ? strings[i] : "",
        "b" => CellText.Boolean(value),
        "d" => CellText.IsoDate(value),
        "e" => value,
        "str" => budget.Keep(CellText.Unescape(value)),
        _ => budget.Keep(CellText.Number(value, styles[cell.Style], styles.Uses1904)),
    };
}
