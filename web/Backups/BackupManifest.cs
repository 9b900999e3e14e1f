using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sanwen.Web.Backups;

/// <summary>What a backup says of itself: <c>backup.json</c>.</summary>
/// <param name="Made">When it was begun.</param>
/// <param name="Entries">All others, by name.</param>
internal sealed record BackupManifest(int Format, DateTimeOffset Made, BackupCounts Counts, IReadOnlyDictionary<string, BackupEntry> Entries)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="JsonException">It is none.</exception>
    public static BackupManifest Read(ReadOnlySpan<byte> text) =>
        JsonSerializer.Deserialize<BackupManifest>(text, Json) ?? throw new JsonException("It is empty.");

    /// <summary>The format alone, which every version writes at the same place; null where there is none.</summary>
    public static int? FormatOf(byte[] text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("format", out var format) && format.TryGetInt32(out var number) ? number : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>How many there are of each.</summary>
public sealed record BackupCounts(int Records, int Journal, int Mails, int Rules, int Files)
{
    /// <summary>In one phrase (zh-CN).</summary>
    public override string ToString() => $"{Records} 条数据、{Journal} 条台账、{Mails} 封邮件、{Files} 个附件、{Rules} 个规则文件";
}

/// <param name="Size">In bytes, unpacked.</param>
/// <param name="Sha256">Of the content, in lower-case hexadecimal digits.</param>
internal sealed record BackupEntry(long Size, string Sha256);
