using System.Text;
using Sanwen.Core.Policies;

namespace Sanwen.Core.Rounds;

/// <summary>Which files are taken as evidence, and under what name.</summary>
public static class EvidenceRules
{
    /// <summary>How many of a file's first bytes <see cref="Refusal"/> needs to see.</summary>
    public const int HeadBytes = 16;

    private const int MaxName = 120;

    private static readonly byte[] Zip = "PK"u8.ToArray(), Ole = [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly byte[][] Programs = ["MZ"u8.ToArray(), [0x7F, (byte)'E', (byte)'L', (byte)'F'], "#!"u8.ToArray()];

    private static readonly Dictionary<string, (string Type, byte[][] Heads)> Types = new(StringComparer.Ordinal)
    {
        [".pdf"] = ("application/pdf", ["%PDF-"u8.ToArray()]),
        [".png"] = ("image/png", [[0x89, (byte)'P', (byte)'N', (byte)'G']]),
        [".jpg"] = ("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        [".jpeg"] = ("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        [".zip"] = ("application/zip", [Zip]),
        [".docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [Zip]),
        [".xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [Zip]),
        [".pptx"] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", [Zip]),
        [".ofd"] = ("application/ofd", [Zip]),
        [".wps"] = ("application/octet-stream", [Ole, Zip]),
        [".et"] = ("application/octet-stream", [Ole, Zip]),
    };

    /// <summary>Why a file is not taken (zh-CN), or null. What it claims to be must be what it begins like; a program never is evidence.</summary>
    /// <param name="head">The file's first <see cref="HeadBytes"/> bytes, or all of a shorter one.</param>
    public static string? Refusal(EvidencePolicy policy, string fileName, long bytes, ReadOnlySpan<byte> head)
    {
        var (name, extension) = (SafeName(fileName), ExtensionOf(fileName));
        if (!policy.Extensions.Contains(extension)) return $"“{name}”的类型不能作为附件，可用：{string.Join(' ', policy.Extensions)}。";
        if (bytes == 0) return $"“{name}”是空文件。";
        if (bytes > policy.MaxBytes) return $"“{name}”超过 {policy.MaxMegabytes} MB，请压缩或拆分后再传。";
        return LooksLike(extension, head) ? null : $"“{name}”的内容与扩展名 {extension} 不符，请检查文件。";
    }

    /// <summary>The MIME type by the name's ending, never what the sender claims.</summary>
    public static string ContentTypeOf(string fileName) =>
        Types.TryGetValue(ExtensionOf(fileName), out var type) ? type.Type : "application/octet-stream";

    /// <summary>The file's own name without folders, control characters and what file systems refuse; at most 120 characters, ending kept.</summary>
    public static string SafeName(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format) continue;
            clean.Append(":*?\"<>|;%".Contains(rune.ToString(), StringComparison.Ordinal) || rune == Rune.ReplacementChar ? "_" : rune.ToString());
        }

        var text = clean.ToString().Trim(' ', '.');
        if (text.Length == 0) return "附件";
        if (text.Length <= MaxName) return text;
        var extension = Path.GetExtension(text);
        return extension.Length is 0 or > 10 ? text[..MaxName] : text[..(MaxName - extension.Length)] + extension;
    }

    private static string ExtensionOf(string fileName) => Path.GetExtension(SafeName(fileName)).ToLowerInvariant();

    private static bool LooksLike(string extension, ReadOnlySpan<byte> head)
    {
        foreach (var program in Programs)
        {
            if (head.StartsWith(program)) return false;
        }

        if (!Types.TryGetValue(extension, out var type)) return true;
        foreach (var start in type.Heads)
        {
            if (head.StartsWith(start)) return true;
        }

        return false;
    }
}
