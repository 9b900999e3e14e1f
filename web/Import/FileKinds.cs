namespace Sanwen.Web.Import;

internal enum FileKind
{
    Unknown,
    Empty,
    Text,
    Workbook,

    /// <summary>A compound file: .xls, .et, and any workbook with a password.</summary>
    OldWorkbook,
}

internal static class FileKinds
{
    private static readonly string[] TextExtensions = [".csv", ".txt", ".tsv"];

    /// <summary>By the first bytes; a text has none that tell it apart, so that there its name decides.</summary>
    public static FileKind Of(string file, ReadOnlySpan<byte> bytes) =>
        bytes.Length == 0 ? FileKind.Empty
        : bytes.StartsWith("PK\x03\x04"u8) ? FileKind.Workbook
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? FileKind.OldWorkbook
        : IsText(file, bytes) ? FileKind.Text
        : FileKind.Unknown;

    private static bool IsText(string file, ReadOnlySpan<byte> bytes) =>
        TextExtensions.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        && (CsvText.IsUtf16(bytes) || !bytes.Contains((byte)0));
}
