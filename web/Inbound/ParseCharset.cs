using System.Text;
using Sanwen.Web.Import;

namespace Sanwen.Web.Inbound;

/// <summary>Text in the charset that a mail names; Chinese programs often name a smaller one than they write.</summary>
internal static class ParseCharset
{
    private static readonly string[] Chinese = ["gb2312", "gbk", "x-gbk", "cp936", "gb_2312-80", "gb18030"];

    public static string Decode(byte[] bytes, string? charset)
    {
        var named = Named(charset?.Trim() ?? "");
        if (named is not null && named is not UTF8Encoding) return named.GetString(bytes);
        return CsvText.Decode(bytes) ?? Encoding.UTF8.GetString(bytes);
    }

    private static Encoding? Named(string charset)
    {
        if (charset.Length == 0) return null;
        var name = Chinese.Contains(charset, StringComparer.OrdinalIgnoreCase) ? "GB18030" : charset;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
