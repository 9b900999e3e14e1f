using Sanwen.Core.Import;
using Sanwen.Core.Policies;

namespace Sanwen.Web.Import;

/// <summary>Reads one uploaded list: CSV or XLSX, told apart by content.</summary>
public static class SheetReader
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private const string SaveAs = "请在 Excel 或 WPS 中另存为 .xlsx（不加密码）或 CSV 后再导入";

    /// <param name="fileName">As the person calls it; a path in front is left out.</param>
    /// <param name="content">Read once from where it stands; not disposed.</param>
    /// <returns>The list, or why it cannot be read. Whatever the bytes, no exception but those of the stream itself.</returns>
    public static Task<SheetReading> Read(string fileName, Stream content, CancellationToken cancel = default) =>
        Read(fileName, content, Headings.Standard, cancel);

    /// <inheritdoc cref="Read(string, Stream, CancellationToken)"/>
    /// <param name="headings">The office's own words for columns, which are read beside the standard ones.</param>
    public static async Task<SheetReading> Read(string fileName, Stream content, Headings headings, CancellationToken cancel)
    {
        var file = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        if (await Bounded(content, cancel).ConfigureAwait(false) is not { } bytes)
        {
            return SheetReading.Refused(file, $"文件超过 {MaxBytes >> 20} MB", "请拆成几个文件分别导入");
        }

        return FileKinds.Of(file, bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) switch
        {
            FileKind.Workbook => WorkbookReader.Read(file, bytes, headings),
            FileKind.Text => CsvReading.Read(file, bytes, headings),
            FileKind.Empty => SheetReading.Refused(file, "文件是空的", "请选择有内容的 .xlsx 或 CSV 文件"),
            FileKind.OldWorkbook => SheetReading.Refused(file, "是旧版 Excel 97-2003（.xls）、WPS（.et）或加了密码的文件", SaveAs),
            _ => SheetReading.Refused(file, "不是 .xlsx 或 CSV 文件", SaveAs),
        };
    }

    /// <summary>The whole content, from its beginning; null when it is too large.</summary>
    private static async Task<MemoryStream?> Bounded(Stream content, CancellationToken cancel)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0;)
        {
            if (bytes.Length + read > MaxBytes) return null;
            bytes.Write(buffer, 0, read);
        }

        bytes.Position = 0;
        return bytes;
    }
}
