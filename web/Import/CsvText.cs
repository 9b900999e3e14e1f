using System.Text;
using System.Text.Unicode;

namespace Sanwen.Web.Import;

/// <summary>The text of a CSV file in whatever encoding an office's programs write.</summary>
internal static class CsvText
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>By byte order mark, else UTF-8 where all of it is valid, else GB18030; null when it is none of them.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes switch
            {
                [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(false, false, true).GetString(rest),
                [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(true, false, true).GetString(rest),
                [0xEF, 0xBB, 0xBF, .. var rest] => new UTF8Encoding(false, true).GetString(rest),
                _ => (Utf8.IsValid(bytes) ? Encoding.UTF8 : Gb18030).GetString(bytes),
            };
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
