using Sanwen.Core.Policies;

namespace Sanwen.Core.Import;

/// <summary>Makes a list of a file's rows: finds its header, leaves out blank rows, and holds the limits.</summary>
public static class SheetAssembly
{
    /// <summary>Most rows below the header.</summary>
    public const int MaxRows = 200_000;

    /// <summary>Most characters in a cell, as in Excel.</summary>
    public const int MaxCellLength = 32_767;

    /// <summary>Most columns that are looked at.</summary>
    public const int MaxColumns = 200;

    private const int HeaderWithin = 5;

    /// <param name="rows">All rows of the file in order, the header among the first five that are not blank. Read once, and not to its end when a limit is met.</param>
    /// <param name="headings">The office's own words for columns; only the standard ones where null.</param>
    public static SheetReading Of(string file, string? name, IEnumerable<SheetRow> rows, Headings? headings = null)
    {
        headings ??= Headings.Standard;
        using var filled = rows.Where(r => !r.IsBlank).GetEnumerator();
        if (FindHeader(filled, headings) is not { } header)
        {
            return SheetReading.Refused(
                file,
                $"前 {HeaderWithin} 行没有找到表头",
                string.Join('；', SheetKind.All.Select(k => $"{k.Word}表的表头应为 {string.Join('、', k.Columns)}")));
        }

        var sheet = HeadingReading.Of(new(file, name, [.. header.Cells.Take(MaxColumns).Select(Texts.Header)], [], header.Number), headings);
        var problems = new List<ImportProblem>();
        var body = Body(filled, sheet, problems);
        return new(sheet with { Rows = body }, problems, []);
    }

    /// <summary>Whether a header stands where <see cref="Of"/> looks for it.</summary>
    public static bool HasHeader(IEnumerable<SheetRow> rows, Headings? headings = null)
    {
        using var filled = rows.Where(r => !r.IsBlank).GetEnumerator();
        return FindHeader(filled, headings ?? Headings.Standard) is not null;
    }

    private static SheetRow? FindHeader(IEnumerator<SheetRow> rows, Headings headings)
    {
        for (var seen = 0; seen < HeaderWithin && rows.MoveNext(); seen++)
        {
            var cells = rows.Current.Cells.Select(Texts.Header).ToList();
            if (SheetKind.IsHeader(cells) || SheetKind.IsHeader(HeadingReading.Translated(cells, headings))) return rows.Current;
        }

        return null;
    }

    private static List<SheetRow> Body(IEnumerator<SheetRow> rows, Sheet sheet, List<ImportProblem> problems)
    {
        var body = new List<SheetRow>();
        while (rows.MoveNext())
        {
            if (body.Count == MaxRows)
            {
                problems.Add(new(sheet.File, rows.Current.Number, null, "", $"数据超过 {MaxRows} 行", "请拆成几个文件分别导入"));
                break;
            }

            body.Add(rows.Current);
            problems.AddRange(TooLong(rows.Current, sheet));
        }

        return body;
    }

    private static IEnumerable<ImportProblem> TooLong(SheetRow row, Sheet sheet) =>
        from cell in row.Cells.Index()
        where cell.Item.Length > MaxCellLength
        select new ImportProblem(
            sheet.File,
            row.Number,
            sheet.Columns.ElementAtOrDefault(cell.Index) ?? $"第 {cell.Index + 1} 列",
            cell.Item,
            $"单元格超过 {MaxCellLength} 个字符",
            "请缩短，或检查双引号是否成对");
}
