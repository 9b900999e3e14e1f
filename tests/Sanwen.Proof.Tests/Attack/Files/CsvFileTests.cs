using System.Text;
using Sanwen.Core.Import;
using Sanwen.Core.Time;
using Sanwen.Local.Tests.Pages;
using Sanwen.Proof.Tests.Fuzz;
using Sanwen.Web.Import;

namespace Sanwen.Proof.Tests.Attack.Files;

/// <summary>CSV files made to exhaust or mislead their reader.</summary>
public sealed class CsvFileTests
{
    private const string File = "名单.csv", Header = "编号,事项,牵头单位,责任人,开始日期,完成时限\n", Row = "A-1,修路,城建办,doer@x.example,2026-01-01,2026-12-31\n";

    /// <summary>What the file is, and where its first problem is; none where it is a list.</summary>
    private static readonly Dictionary<string, (Func<byte[]> Bytes, string Said)> Cases = new()
    {
        ["one line of 20 MB without an end"] = (() => Text(new string('a', (20 << 20) - 10)), "没有找到表头"),
        ["a header, then one line of ten million commas"] = (() => Text(Header + new string(',', 10_000_000)), ""),
        ["a header of ten million columns"] = (() => Text("编号,事项" + new string(',', 10_000_000)), "缺少这一列"),
        ["a header of ten million letters"] = (() => Text($"编号,事项,{new string('长', 6_000_000)}\n1,2,3"), "第 1 行"),
        ["ten million blank lines"] = (() => Text(new string('\n', 10_000_000)), "超过 1048576 行"),
        ["a quoted cell of 10 MB"] = (() => Text($"{Header}A-1,\"{new string('长', 10 << 18)}\n\n\",城建办"), "单元格超过 32767 个字符"),
        ["a quote that never ends before 10 MB of rows"] = (() => Text(Header + "A-1,\"" + string.Concat(Enumerable.Repeat(Row, 150_000))), "双引号不成对"),
        ["ten million quotes"] = (() => Text(Header + new string('"', 10_000_001)), "双引号不成对"),
        ["a zero byte in a cell"] = (() => Text(Header + "A-1,修\0路,城建办"), "不是 .xlsx 或 CSV 文件"),
        ["a zero character in UTF-16"] = (() => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header + "A-1,修\0路,城建办,doer@x.example,2026-01-01,2026-12-31")], "第 2 行「事项」"),
        ["half a character in UTF-16"] = (() => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header), 0x00, 0xD8, 0x41, 0x00], "文字编码无法识别"),
        ["half a character in UTF-8"] = (() => [.. Text(Header), 0xED, 0xA0, 0x80], "文字编码无法识别"),
        ["GB18030 cut within a character"] = (() => [.. FuzzedList.Gb18030.GetBytes(Header + "A-1,修路")[..^1]], "文字编码无法识别"),
        ["GB18030 after the mark of UTF-8"] = (() => [0xEF, 0xBB, 0xBF, .. FuzzedList.Gb18030.GetBytes(Header)], "文字编码无法识别"),
        ["a second byte order mark"] = (() => Text("\uFEFF\uFEFF" + Header + Row), ""),
        ["UTF-16 with its bytes the other way round"] = (() => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Header + Row)], ""),
        ["line ends of all three kinds"] = (() => Text(Header.Replace("\n", "\r", StringComparison.Ordinal) + Row.Replace("\n", "\r\n", StringComparison.Ordinal) + Row.Replace("A-1", "A-2", StringComparison.Ordinal)), ""),
        ["a column called like a control character"] = (() => Text(Header.Replace("\n", ",a\u001b[31m\n", StringComparison.Ordinal) + Row), ""),
        ["300,000 rows"] = (() => Text(Header + string.Concat(Enumerable.Repeat("A,,,,,\n", 300_000))), "数据超过 200000 行"),
        ["20 MB that is an HTML page"] = (() => Text("<html><script>alert(1)</script>" + new string(' ', 1 << 20)), "没有找到表头"),
    };

    public static TheoryData<string> Attacks() => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_read_or_refused_with_its_place_at_a_bounded_cost(string attack)
    {
        var bytes = Cases[attack].Bytes();
        Assert.InRange(bytes.Length, 1, SheetReader.MaxBytes);
        using var file = new MemoryStream(bytes);

        var (plan, cost) = Cost.Of(async () =>
        {
            var reading = await SheetReader.Read(File, file, TestContext.Current.CancellationToken);
            return ImportPlan.Of([reading], new Core.Offices.Office(OfficeHost.Policy, new WorkCalendar([])));
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes.Length >> 10} kB: {cost}");
        if (Cases[attack].Said is { Length: > 0 } said) Assert.Contains(plan.Problems, p => p.ToString().Contains(said, StringComparison.Ordinal));
        Assert.All(plan.Problems.Take(100), p => Assert.Equal(File, p.File));
        Assert.All(plan.Problems.Take(100).Select(p => p.ToString()).Concat(plan.Notes), t => Assert.DoesNotContain(t, char.IsControl));
        Assert.All(plan.Notes, n => Assert.InRange(n.Length, 1, 3_000));
        cost.Holds(megabytes: 900);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
