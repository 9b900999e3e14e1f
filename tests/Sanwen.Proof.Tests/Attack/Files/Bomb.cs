using System.IO.Compression;
using System.Text;

namespace Sanwen.Proof.Tests.Attack.Files;

/// <summary>Makes .xlsx files part by part, as no program would write them.</summary>
internal static class Bomb
{
    public const string Sheet = "xl/worksheets/sheet1.xml", Strings = "xl/sharedStrings.xml", Styles = "xl/styles.xml", Workbook = "xl/workbook.xml",
        Types = "[Content_Types].xml", Relations = "_rels/.rels", WorkbookRelations = "xl/_rels/workbook.xml.rels", SheetRelations = "xl/worksheets/_rels/sheet1.xml.rels";

    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The header of a list of matters, as the first row of a worksheet.</summary>
    public const string Header = "<row r=\"1\"><c t=\"inlineStr\"><is><t>编号</t></is></c><c t=\"inlineStr\"><is><t>事项</t></is></c></row>";

    private const string Ooxml = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly Dictionary<string, Action<Stream>> Sound = new()
    {
        [Types] = Text(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>"),
        [Relations] = Related($"<Relationship Id=\"r1\" Type=\"{Ooxml}/officeDocument\" Target=\"xl/workbook.xml\"/>"),
        [WorkbookRelations] = Related(
            $"<Relationship Id=\"r1\" Type=\"{Ooxml}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + $"<Relationship Id=\"r2\" Type=\"{Ooxml}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"{Ooxml}/styles\" Target=\"styles.xml\"/>"),
        [Workbook] = Text($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Ooxml}\"><sheets><sheet name=\"清单\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        [Sheet] = Text($"<worksheet xmlns=\"{Main}\"><sheetData>{Header}</sheetData></worksheet>"),
        [Strings] = Text($"<sst xmlns=\"{Main}\"/>"),
        [Styles] = Text($"<styleSheet xmlns=\"{Main}\"/>"),
    };

    /// <summary>A sound workbook with these parts in place of its own.</summary>
    public static byte[] With(params (string Name, Action<Stream> Write)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in Sound.Where(s => parts.All(p => p.Name != s.Key)).Select(s => (s.Key, s.Value)).Concat(parts))
            {
                using var content = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>The one worksheet, its rows given as they stand in the part, after the header.</summary>
    public static (string Name, Action<Stream> Write) Rows(string before, string repeated, long times, string after = "") =>
        (Sheet, Repeat($"<worksheet xmlns=\"{Main}\"><sheetData>{Header}{before}", repeated, times, $"{after}</sheetData></worksheet>"));

    public static Action<Stream> Text(string text) => s => s.Write(Encoding.UTF8.GetBytes(text));

    public static Action<Stream> Related(string relationships) =>
        Text($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relationships}</Relationships>");

    public static Action<Stream> Repeat(string before, string repeated, long times, string after) => s =>
    {
        s.Write(Encoding.UTF8.GetBytes(before));
        var one = Encoding.UTF8.GetBytes(repeated);
        var many = Enumerable.Repeat(one, Math.Max(1, (64 << 10) / one.Length)).SelectMany(b => b).ToArray();
        var left = times * one.Length;
        for (; left >= many.Length; left -= many.Length) s.Write(many);
        s.Write(many.AsSpan(0, (int)left));
        s.Write(Encoding.UTF8.GetBytes(after));
    };

    /// <summary>Writes another size over the one that the list of entries gives for what an entry unpacks to.</summary>
    public static byte[] Lying(byte[] zip, string entry, uint size)
    {
        var name = Encoding.UTF8.GetBytes(entry);

        // in the list of entries the name stands 46 bytes after the entry's beginning, and the size 24
        var at = zip.AsSpan().LastIndexOf(name) - 46;
        Assert.Equal("PK\u0001\u0002", Encoding.ASCII.GetString(zip, at, 4));
        BitConverter.GetBytes(size).CopyTo(zip, at + 24);
        return zip;
    }
}
