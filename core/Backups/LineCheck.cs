using Sanwen.Core.Stores;

namespace Sanwen.Core.Backups;

/// <summary>Checks lines that come from outside: each is whole, they are in order, and none comes twice.</summary>
public sealed class LineCheck
{
    /// <summary>In characters: more than any id has that is made of an address and a key, and less than a store's key holds.</summary>
    public const int LongestId = 450;

    private const string NotWhole = "内容不完整。";

    private readonly HashSet<string> _mails = [];
    private (string, string) _record = ("", "");
    private (string, int) _entry = ("", 0);

    /// <summary>What is wrong with the next line (zh-CN); null when nothing is.</summary>
    public string? Wrong(ArchiveLine line) => line switch
    {
        ArchiveLine.Record { Value: var record } => Record(record),
        ArchiveLine.Entry { Value: var entry } => Entry(entry),
        ArchiveLine.Letter { Value: var mail } => Letter(mail),
        _ => throw new NotSupportedException($"Nothing is known of what is right with {line.GetType()}."),
    };

    private string? Record(Entity record)
    {
        if (record.Journal is not { Hash: not null } || !IsId(record.Id)) return NotWhole;
        var key = (StoreText.Kind(record.GetType()), record.Id);
        var order = Compare(key, _record);
        _record = key;
        return order > 0 ? null : OutOfOrder($"{key.Item1} {key.Id}");
    }

    private string? Entry(Journals.JournalEntry entry)
    {
        if (!IsId(entry.Instance) || entry is not { Number: > 0, Actor.By: not null, Text: not null, Matters: not null, PreviousHash: not null, Hash: not null }) return NotWhole;
        var key = (entry.Instance, entry.Number);
        var order = CodePoints.Order.Compare(key.Instance, _entry.Item1);
        if (order == 0) order = key.Number.CompareTo(_entry.Item2);
        _entry = key;
        return order > 0 ? null : OutOfOrder($"{key.Instance} {key.Number}");
    }

    private string? Letter(ArchivedMail mail)
    {
        if (mail.Row is not { Mail: { Id.Length: > 0, To: not null, Instance: not null } row, Detail: not null, Attempts: >= 0 } || !IsId(row.To)) return NotWhole;
        if (!Enum.IsDefined(mail.Row.State) || !Enum.IsDefined(row.Kind)) return NotWhole;
        return _mails.Add(row.Id) ? null : $"邮件 {row.Id} 出现了不止一次。";
    }

    private static string OutOfOrder(string what) => $"“{what}”重复，或次序不对。";

    private static bool IsId(string? id) => id is { Length: > 0 and <= LongestId };

    private static int Compare((string, string) a, (string, string) b)
    {
        var order = CodePoints.Order.Compare(a.Item1, b.Item1);
        return order != 0 ? order : CodePoints.Order.Compare(a.Item2, b.Item2);
    }
}
