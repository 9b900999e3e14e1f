using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Sanwen.Core.Export;
using Sanwen.Core.Matters;
using Sanwen.Core.Policies;

namespace Sanwen.Web.Export;

/// <summary>Streams the one worksheet of a list; a cell costs no element of its own.</summary>
internal sealed class WorksheetWriter(OpenXmlWriter writer, ListTable table, Policy policy)
{
    private const string InlineString = "inlineStr";
    private static readonly Row AnyRow = new();
    private static readonly Cell AnyCell = new();
    private static readonly InlineString AnyString = new();
    private static readonly Text AnyText = new();
    private static readonly CellValue AnyValue = new();
    private static readonly OpenXmlAttribute[] Kept = [new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve")];
    private readonly string[] _columns = [.. table.Columns.Select((_, i) => CellNames.Column(i))];

    public void Write()
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(Views());
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(ColumnShapes.Of(table));
        writer.WriteStartElement(new SheetData());
        WriteRow(1, table.Columns.Select(c => new CellContent(policy.Headings.Of(table.Word, c.Name), false, CellLook.Header)));
        for (var i = 0; i < table.Rows.Count; i++) WriteRow(i + 2, table.Rows[i].Zip(table.Columns, (text, column) => CellContents.Of(text, column.Type, Name)));
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = CellNames.Range(table) });
        if (CellChoices.Of(table) is { } choices) writer.WriteElement(choices);
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape });
        writer.WriteEndElement();
    }

    private string Name(Light light) => policy.Lights.Of(light).Name;

    private static SheetViews Views() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
        new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new() { InnerText = "A2" } })
    {
        WorkbookViewId = 0,
        TabSelected = true,
    });

    private void WriteRow(int number, IEnumerable<CellContent> cells)
    {
        var row = number.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartElement(AnyRow, [new("r", "", row)]);
        var column = 0;
        foreach (var cell in cells)
        {
            if (cell.Value.Length > 0) WriteCell(_columns[column] + row, cell);
            column++;
        }

        writer.WriteEndElement();
    }

    private void WriteCell(string name, CellContent cell)
    {
        var style = ((uint)cell.Look).ToString(CultureInfo.InvariantCulture);
        if (cell.IsNumber)
        {
            writer.WriteStartElement(AnyCell, [new("r", "", name), new("s", "", style)]);
            writer.WriteStartElement(AnyValue);
            writer.WriteString(cell.Value);
            writer.WriteEndElement();
        }
        else
        {
            writer.WriteStartElement(AnyCell, [new("r", "", name), new("s", "", style), new("t", "", InlineString)]);
            writer.WriteStartElement(AnyString);
            writer.WriteStartElement(AnyText, Kept);
            writer.WriteString(cell.Value);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
