using System.Text;
using System.Text.Json;
using Sanwen.Core.Backups;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Backups;

/// <summary>A line of a store as a line of text: a journal entry or mail as stores write it, a record with its kind before it.</summary>
internal static class BackupText
{
    /// <summary>Which entry a line belongs to.</summary>
    public static string EntryOf(ArchiveLine line) => line switch
    {
        ArchiveLine.Record => BackupLayout.Records,
        ArchiveLine.Entry => BackupLayout.Journal,
        _ => BackupLayout.Outbox,
    };

    public static string Write(ArchiveLine line) => line switch
    {
        ArchiveLine.Record { Value: var record } => $"{{\"Kind\":\"{StoreText.Kind(record.GetType())}\",\"Record\":{StoreText.Write(record)}}}",
        ArchiveLine.Entry { Value: var entry } => StoreText.Write(entry),
        ArchiveLine.Letter { Value: var mail } => StoreText.Write(mail),
        _ => throw new NotSupportedException($"Nothing is known of how {line.GetType()} is written."),
    };

    /// <exception cref="JsonException">It is no line of this entry.</exception>
    public static ArchiveLine Read(string entry, byte[] line) => entry switch
    {
        BackupLayout.Records => Record(line),
        BackupLayout.Journal => new ArchiveLine.Entry(StoreText.Read<JournalEntry>(Encoding.UTF8.GetString(line))),
        _ => new ArchiveLine.Letter(StoreText.Read<ArchivedMail>(Encoding.UTF8.GetString(line))),
    };

    private static ArchiveLine.Record Record(byte[] line)
    {
        using var json = JsonDocument.Parse(line);
        if (json.RootElement.ValueKind != JsonValueKind.Object
            || !json.RootElement.TryGetProperty("Kind", out var kind) || kind.ValueKind != JsonValueKind.String
            || !json.RootElement.TryGetProperty("Record", out var record)) throw new JsonException("应有 Kind 和 Record。");
        var name = kind.GetString()!;
        return new(StoreText.ReadRecord(name, record.GetRawText()) ?? throw new JsonException($"没有“{name}”这种数据。"));
    }
}
