using System.Text;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>Small and large changes to texts and bytes.</summary>
internal static class Mutation
{
    /// <summary>What readers trip over.</summary>
    public static readonly IReadOnlyList<string> Words =
    [
        "", " ", "\0", "\uD800", "\uDC00x", "\u200B", "\u202E", "\uFEFF", "\u2028", "\u0085", "\u0301", "e\u0301", "é", "İ", "ß", "ﬁ", "\uFFFE", "\uFFFD", "㐱", "👨‍👩‍👧", "\u00A0", "\u3000",
        "\r", "\n", "\r\n", "\t", "\"", "\"\"", "'", ",", "，", ";", "；", "、", "|", "\\", "/", "..", "../", "?", "#", "%", "&", "<", ">", "&amp;", "]]>", "<!--", "_x0000_", "_x000A_", "_xD800_", "_x005F_",
        "=1+1", "＝1+1", "+1", "-1", "@a", "=HYPERLINK(\"http://x\")", "#REF!", "#N/A", "0", "-0", "00", "1e308", "1E+400", "NaN", "Infinity", "0.1", "71.4%", "１２％", "٣", "1,234.56", "99999999999999999999",
        "2147483648", "-2147483649", "2026-02-30", "2026-02-28", "0001-01-01", "9999-12-31", "2100-12-31", "2000-01-01", "2026/9/1", "2026年9月1日", "2026-07", "Jul-26", "46023", "2026-2028", "24:00",
        "a@b", "a@x.example", "A@X.EXAMPLE", "a@x.example,b@x.example", "a b@x.example", "是", "否", "半月", "节点", "承办人", "管理员、督办员", "2026-03-31 30% 招标；2026-12-31 100%", "2026 10%", "无", "__proto__", "null", "true", "{}", "[]",
        "同意", "不同意", "退回：理由", "但是", "意见：", "> 同意", "-----原始邮件-----", "发件人:", "写道：", "自动回复",
    ];

    public static T Any<T>(this Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>A text of some length, mostly of what readers trip over.</summary>
    public static string Text(this Random random) => random.Next(8) switch
    {
        0 => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.Any(Words))),
        1 => new string(random.Any(["长", "a", "\"", "=", " ", "1", "，", "\n"])[0], random.Next(1, random.Next(8) == 0 ? 70_000 : 600)),
        2 => string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(0x10000))),
        _ => random.Any(Words),
    };

    /// <summary>One to four changes.</summary>
    public static string Change(this Random random, string text)
    {
        for (var n = random.Next(1, 5); n > 0; n--) text = Once(random, text);
        return text;
    }

    public static byte[] Change(this Random random, byte[] bytes)
    {
        for (var n = random.Next(1, 5); n > 0; n--) bytes = Once(random, bytes);
        return bytes;
    }

    private static string Once(Random random, string text)
    {
        var (at, length) = Part(random, text.Length);
        return random.Next(6) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Remove(at, length).Insert(at, random.Text()),
            3 => text[..at],
            4 when text.Length > 0 => text.Remove(Math.Min(at, text.Length - 1), 1).Insert(Math.Min(at, text.Length - 1), ((char)random.Next(1, 0x3000)).ToString()),
            _ => text.Insert(at, random.Text()),
        };
    }

    private static byte[] Once(Random random, byte[] bytes)
    {
        var (at, length) = Part(random, bytes.Length);
        switch (random.Next(6))
        {
            case 0:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 1:
                return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
            case 2:
                return [.. bytes[..at], .. Encoding.UTF8.GetBytes(random.Text()), .. bytes[at..]];
            case 3 when random.Next(4) == 0:
                return bytes[..at];
            case 4:
                var noise = new byte[random.Next(1, 16)];
                random.NextBytes(noise);
                return [.. bytes[..at], .. noise, .. bytes[Math.Min(bytes.Length, at + noise.Length)..]];
            default:
                if (bytes.Length == 0) return [(byte)random.Next(256)];
                var changed = bytes.ToArray();
                changed[Math.Min(at, changed.Length - 1)] ^= (byte)(1 << random.Next(8));
                return changed;
        }
    }

    private static (int At, int Length) Part(Random random, int length)
    {
        var at = random.Next(length + 1);
        return (at, random.Next(Math.Min(length - at, random.Next(4) == 0 ? 2_000 : 20) + 1));
    }
}
