using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sanwen.Functions.Store;

/// <summary>A record as a commit writes it.</summary>
/// <param name="Wake">When it wakes, in milliseconds since 1970.</param>
/// <param name="WokeAt">When it woke before this commit.</param>
/// <param name="Blob">Where its text lies when a row cannot hold it.</param>
internal sealed record WrittenRecord(string Kind, string Id, bool IsNew, long? Wake, long? WokeAt, string Body, string? Blob);

internal sealed record WrittenEntry(string Instance, int Number, string Body, string? Blob);

internal sealed record WrittenMail(string Id, string Kind, string Instance, string To, string? Month, string Body, string? Blob);

/// <summary>What a commit writes, as the log keeps it: enough for others to follow it, and to finish it.</summary>
/// <param name="Gone">The blobs of the texts that it replaces; nobody needs them once the log is cut.</param>
internal sealed record Payload(
    IReadOnlyList<WrittenRecord> Records,
    IReadOnlyList<WrittenEntry> Journal,
    IReadOnlyList<WrittenMail> Mails,
    IReadOnlyList<string> Gone)
{
    /// <summary>What others need to follow it when its rows are all written together with it.</summary>
    public Payload RecordsOnly() => this with { Journal = [], Mails = [] };

    public byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(brotli, this, PayloadJson.Default.Payload);
        }

        return packed.ToArray();
    }

    public static Payload Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(brotli, PayloadJson.Default.Payload) ?? throw new JsonException("The log holds an empty change.");
    }
}

[JsonSerializable(typeof(Payload))]
internal sealed partial class PayloadJson : JsonSerializerContext;
