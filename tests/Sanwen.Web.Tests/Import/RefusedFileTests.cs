using System.IO.Compression;
using System.Text;
using static Sanwen.Web.Tests.Import.Reading;

namespace Sanwen.Web.Tests.Import;

public sealed class RefusedFileTests
{
    [Theory]
    [InlineData("老表.xls", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 }, "老表.xls：是旧版 Excel 97-2003（.xls）、WPS（.et）或加了密码的文件。请在 Excel 或 WPS 中另存为 .xlsx（不加密码）或 CSV 后再导入。")]
    [InlineData("a.pdf", new byte[] { 0x25, 0x50, 0x44, 0x46 }, "a.pdf：不是 .xlsx 或 CSV 文件。")]
    [InlineData("a.csv", new byte[] { 0x31, 0x00, 0x32 }, "a.csv：不是 .xlsx 或 CSV 文件。")]
    [InlineData("a.csv", new byte[0], "a.csv：文件是空的。")]
    [InlineData("a.csv", new byte[] { 0x41, 0xFF, 0xFF }, "a.csv：文字编码无法识别。")]
    [InlineData("a.xlsx", new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00 }, "a.xlsx：不是完好的 .xlsx 文件。")]
    [InlineData("C:\\名单\\a.xlsx", new byte[] { 0x31 }, "a.xlsx：不是 .xlsx 或 CSV 文件。")]
    public async Task What_is_no_list_is_refused_with_what_to_do(string file, byte[] bytes, string words) =>
        Assert.StartsWith(words, await Refusal(file, bytes), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_above_20_MB_is_refused() =>
        Assert.StartsWith("a.csv：文件超过 20 MB。", await Refusal("a.csv", new byte[(20 * 1024 * 1024) + 1]), StringComparison.Ordinal);

    [Fact]
    public async Task A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        var bytes = Zip("xl/worksheets/sheet1.xml", 401);
        Assert.InRange(bytes.Length, 0, 8 << 20);
        Assert.StartsWith("a.xlsx：解压后的内容过大。", await Refusal("a.xlsx", bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_in_a_part_that_is_read_whole_is_refused_earlier() =>
        Assert.StartsWith("a.xlsx：解压后的内容过大。", await Refusal("a.xlsx", Zip("_rels/.rels", 33)), StringComparison.Ordinal);

    [Fact]
    public async Task A_zip_that_is_no_workbook_is_refused() =>
        Assert.StartsWith("a.xlsx：不是完好的 .xlsx 文件。", await Refusal("a.xlsx", Zip("readme.txt", 1)), StringComparison.Ordinal);

    private static byte[] Zip(string entry, int megabytes)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = zip.CreateEntry(entry, CompressionLevel.Fastest).Open();
            var spaces = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < megabytes; i++) content.Write(spaces);
        }

        return file.ToArray();
    }
}
