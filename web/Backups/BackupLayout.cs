using Sanwen.Core.Stores;

namespace Sanwen.Web.Backups;

/// <summary>What stands where in a backup, and how much of it may be.</summary>
internal static class BackupLayout
{
    /// <summary>Grows when a program of before could not read it any more, or would lose something.</summary>
    public const int Format = 1;

    public const string Manifest = "backup.json", Records = "records.jsonl", Journal = "journal.jsonl", Outbox = "outbox.jsonl";

    public const string Rules = "rules/", Files = "files/";

    /// <summary>In bytes: what is read whole. A line is one record, of which the longest are a month's or a bulletin's.</summary>
    public const int LongestLine = 64 << 20, LongestManifest = 256 << 20, LongestRule = 4 << 20;

    /// <summary>No entry carries the time of its making, so that two backups of one state have the same content.</summary>
    public static readonly DateTimeOffset EntryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>In the order in which a backup holds them.</summary>
    public static IReadOnlyList<string> Lines { get; } = [Records, Journal, Outbox];

    /// <summary>Whether a backup may hold an entry of this name. None of these leads out of a folder.</summary>
    public static bool Knows(string name) =>
        Lines.Contains(name)
        || (name.StartsWith(Files, StringComparison.Ordinal) && BlobName.IsOne(name[Files.Length..]))
        || (name.StartsWith(Rules, StringComparison.Ordinal) && RuleName.IsOne(name[Rules.Length..]));
}
