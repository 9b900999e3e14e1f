using System.Text;
using Sanwen.Web.Hosting;
using Sanwen.Web.Tests.Import;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>A list as rows of cells, the header first.</summary>
internal sealed record FuzzedList(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int MostRows = 6;

    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>The first rows of every list of the sample office.</summary>
    public static IReadOnlyList<FuzzedList> Samples { get; } =
    [
        .. Seeds.Lists.Select(f => new FuzzedList(
            Path.GetFileName(f), [.. File.ReadLines(f).Take(MostRows).Select(l => (IReadOnlyList<string>)Cells(l))])),
    ];

    public byte[] Csv(Encoding encoding, char separator = ',') => encoding.GetBytes(string.Concat(
        Rows.Select(r => string.Join(separator, r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")));

    /// <summary>As a workbook, its cells texts but for some that are numbers.</summary>
    public byte[] Xlsx()
    {
        var workbook = new Workbook();
        return workbook.Sheet("清单", Rows.Select((r, n) => r.Select((c, i) => Cell(workbook, c, n + i)))).Bytes();
    }

    /// <summary>One change to a cell, a row, a column or the order.</summary>
    public FuzzedList Changed(Random random)
    {
        var rows = Rows.Select(r => r.ToList()).ToList();
        var row = random.Any(rows);
        switch (random.Next(12))
        {
            case 0:
                rows.Insert(random.Next(rows.Count + 1), [.. random.Any(rows)]);
                break;
            case 1 when rows.Count > 1:
                rows.RemoveAt(random.Next(rows.Count));
                break;
            case 2:
                foreach (var each in rows) each.Insert(Math.Min(1, each.Count), random.Any(Mutation.Words));
                break;
            case 3:
                row.Reverse();
                break;
            case 4 when row.Count > 1:
                row[random.Next(row.Count)] = random.Any(random.Any(rows));
                break;
            case 5 when row.Count > 0:
                row[random.Next(row.Count)] = random.Change(random.Any(row));
                break;
            default:
                var last = rows[^1];
                if (last.Count > 0) last[random.Next(last.Count)] = random.Next(2) == 0 ? random.Text() : random.Any(Mutation.Words);
                break;
        }

        return this with { Rows = [.. rows] };
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Cell(Workbook workbook, string text, int number) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _) ? Workbook.Number(text, (uint)(number % 10))
        : number % 3 == 0 ? workbook.Shared(Xml(text))
        : Workbook.Inline(Xml(text));

    // the library that makes the workbook refuses what XML cannot hold
    private static string Xml(string text) => string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c)));

    /// <summary>The cells of a line without quotes around them, or with.</summary>
    private static string[] Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(c);
        }

        return [.. cells, cell.ToString()];
    }
}
