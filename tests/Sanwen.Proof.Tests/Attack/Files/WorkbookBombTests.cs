using Sanwen.Web.Import;
using static Sanwen.Proof.Tests.Attack.Files.Bomb;

namespace Sanwen.Proof.Tests.Attack.Files;

/// <summary>Workbooks made to exhaust whoever reads them. Each is refused, or read, at a cost that does not follow what it unpacks to.</summary>
public sealed class WorkbookBombTests
{
    private const string TooBig = "解压后的内容过大", Damaged = "不是完好的 .xlsx 文件", NoData = "";

    private static readonly Dictionary<string, (Func<byte[]> File, string Said)> Cases = new()
    {
        ["390 MB of spaces in one cell"] = (() => With(Rows("<row><c t=\"str\"><v>", " ", 390 << 20, "</v></c></row>")), TooBig),
        ["390 MB of text in one inline cell"] = (() => With(Rows("<row><c t=\"inlineStr\"><is><t>", "x", 390 << 20, "</t></is></c></row>")), TooBig),
        ["390 MB in one CDATA section full of tags"] = (() => With(Rows("<row><c t=\"str\"><v><![CDATA[", "<v>", 130 << 20, "]]></v></c></row>")), TooBig),
        ["390 MB in one attribute"] = (() => With(Rows("<row r=\"", "1", 390 << 20, "\"></row>")), TooBig),
        ["a cell of 50 million runs"] = (() => With(Rows("<row><c t=\"inlineStr\"><is>", "<t>a</t>", 48 << 20, "</is></c></row>")), TooBig),
        ["130 million elements within each other"] = (() => With(Rows("", "<x>", 130 << 20)), TooBig),
        ["80 million shared strings, all empty"] = (() => With((Strings, Repeat($"<sst xmlns=\"{Main}\">", "<si/>", 80 << 20, "</sst>"))), TooBig),
        ["a million shared strings that nothing refers to"] = (() => With((Strings, Repeat($"<sst xmlns=\"{Main}\">", "<si><t>a</t></si>", 1_000_000, "</sst>"))), NoData),
        ["80 million cell styles"] = (() => With((Styles, Repeat($"<styleSheet xmlns=\"{Main}\"><cellXfs>", "<xf/>", 78 << 20, "</cellXfs></styleSheet>"))), TooBig),
        ["a number format of four million brackets"] = (
            () => With((Styles, Repeat($"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"", "[", 4_000_000, "\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs></styleSheet>"))), NoData),
        ["a million merged cells"] = (
            () => With((Sheet, Repeat($"<worksheet xmlns=\"{Main}\"><sheetData>{Header}</sheetData><mergeCells>", "<mergeCell ref=\"A1:XFD1048576\"/>", 1_000_000, "</mergeCells></worksheet>"))), NoData),
        ["60 million empty rows"] = (() => With(Rows("", "<row/>", 60_000_000)), TooBig),
        ["90 million empty cells in one row"] = (() => With(Rows("<row>", "<c/>", 90_000_000, "</row>")), TooBig),
        ["a million columns"] = (() => With(Rows("<row>", "<c t=\"b\"><v>1</v></c>", 1_000_000, "</row>")), TooBig),
        ["200,000 rows that each reach to the 200th column"] = (() => With(Rows("", "<row><c r=\"GR2\" t=\"b\"><v>1</v></c></row>", 200_000)), TooBig),
        ["a sheet that says to reach to XFD1048576"] = (
            () => With((Sheet, Text($"<worksheet xmlns=\"{Main}\"><dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"2147483647\"/></cols><sheetData>{Header}</sheetData></worksheet>"))), NoData),
        ["ten million sheets in the list of sheets"] = (
            () => With((Workbook, Repeat(
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>", "<sheet r:id=\"r1\"/>", 10_000_000, "</sheets></workbook>"))), TooBig),
        ["a million relationships of the package"] = (
            () => With((Relations, Repeat("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">", "<Relationship Id=\"a\" Type=\"t\" Target=\"x\"/>", 1_000_000, "</Relationships>"))), TooBig),
        ["twelve parts of 30 MB of relationships each"] = (
            () => With([.. Enumerable.Range(1, 12).Select(n => ($"xl/_rels/p{n}.xml.rels", Repeat("<Relationships>", " ", 30 << 20, "</Relationships>")))]), TooBig),
        ["relationships that lead in a circle"] = (
            () => With((SheetRelations, Related("<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"/xl/workbook.xml\"/>"))), NoData),
        ["a billion laughs"] = (() => With((Sheet, Text(Laughs("&i;")))), Damaged),
        ["quadratic expansion of one long entity"] = (
            () => With((Sheet, Repeat($"<!DOCTYPE w [<!ENTITY a \"{new string('a', 50_000)}\">]><worksheet xmlns=\"{Main}\"><sheetData><row><c><v>", "&a;", 50_000, "</v></c></row></sheetData></worksheet>"))), Damaged),
        ["a billion laughs among the relationships"] = (() => With((WorkbookRelations, Text(Laughs("&i;")))), Damaged),
        ["a billion laughs among the content types"] = (() => With((Types, Text(Laughs("&i;")))), Damaged),
        ["an entity that is a file of this machine"] = (
            () => With((Sheet, Text($"<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet xmlns=\"{Main}\"><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>"))), Damaged),
        ["one entry of a gigabyte of zeros"] = (() => With(("xl/media/a.bin", Repeat("", "\0", 1L << 30, ""))), TooBig),
        ["a sheet that says to unpack to 2 GB, with a link that has to be repaired"] = (() => Lying(With(BadLink), Sheet, int.MaxValue - 64), Damaged),
        ["a sheet of 390 MB, with a link that has to be repaired"] = (() => With(BadLink, Rows("", " ", 390 << 20)), TooBig),
        ["an archive in an archive in an archive"] = (() => With(("xl/a.zip", s => s.Write(With(("b.zip", t => t.Write(With(("c.bin", Repeat("", "\0", 300 << 20, ""))))))))), NoData),
        ["100,000 empty entries"] = (() => With([.. Enumerable.Range(0, 100_000).Select(n => ($"a{n}", Text("")))]), TooBig),
        ["the same part a hundred times"] = (() => With([.. Enumerable.Repeat((Sheet, Text($"<worksheet xmlns=\"{Main}\"><sheetData>{Header}</sheetData></worksheet>")), 100)]), Damaged),
        ["parts whose names lead out of the archive"] = (() => With(("../../../../tmp/evil", Text("x")), ("/etc/cron.d/evil", Text("x")), ("..\\evil", Text("x")), ("C:\\evil", Text("x"))), NoData),
    };

    public static TheoryData<string> Attacks() => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_refused_or_read_without_unpacking_it_in_memory(string attack)
    {
        var bytes = Cases[attack].File();
        Assert.InRange(bytes.Length, 0, SheetReader.MaxBytes);
        using var file = new MemoryStream(bytes);

        var (reading, cost) = Cost.Of(() => SheetReader.Read("清单.xlsx", file, TestContext.Current.CancellationToken));

        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes.Length >> 10} kB: {cost}");
        var said = string.Join('\n', reading.Problems);
        if (Cases[attack].Said is { Length: > 0 } words) Assert.Contains(words, said, StringComparison.Ordinal);
        else Assert.Equal(("", true), (said, reading.Sheet is not null));
        Assert.All(reading.Problems, p => Assert.Equal("清单.xlsx", p.File));
        cost.Holds(megabytes: 600);
    }

    /// <summary>A link that the library does not open a workbook with.</summary>
    private static (string, Action<Stream>) BadLink => (SheetRelations, Related(
        "<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:a@b@c：d\" TargetMode=\"External\"/>"));

    private static string Laughs(string body) =>
        $"<!DOCTYPE w [<!ENTITY a \"haha\">{string.Concat("bcdefghi".Select(c => $"<!ENTITY {c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">"))}]>"
        + $"<worksheet xmlns=\"{Main}\"><sheetData><row><c><v>{body}</v></c></row></sheetData></worksheet>";
}
