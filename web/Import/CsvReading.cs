using Sanwen.Core.Import;
using Sanwen.Core.Policies;

namespace Sanwen.Web.Import;

internal static class CsvReading
{
    /// <summary>As many as Excel has, blank ones included.</summary>
    private const int MostLines = 1_048_576;

    private static readonly char[] Delimiters = [',', '\t', ';'];

    public static SheetReading Read(string file, MemoryStream bytes, Headings headings)
    {
        if (CsvText.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is not { } text)
        {
            return SheetReading.Refused(file, "文字编码无法识别", "请另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再导入");
        }

        if (Math.Max(text.AsSpan().Count('\n'), text.AsSpan().Count('\r')) > MostLines)
        {
            return SheetReading.Refused(file, $"超过 {MostLines} 行", "请删去空行，或拆成几个文件分别导入");
        }

        // Which character separates the cells is told by the header: only the right one makes column names of it.
        var delimiter = Delimiters.FirstOrDefault(d => SheetAssembly.HasHeader(CsvRows.Read(text, d, _ => { }), headings), Delimiters[0]);
        var bad = new SortedSet<int>();
        var reading = SheetAssembly.Of(file, null, CsvRows.Read(text, delimiter, n => bad.Add(n)), headings);
        return reading with { Problems = [.. reading.Problems, .. bad.Select(n => BadQuotes(file, n))] };
    }

    private static ImportProblem BadQuotes(string file, int row) =>
        new(file, row, null, "", "双引号不成对", "含逗号、换行或双引号的单元格应以双引号括起，其中的双引号写两次");
}
