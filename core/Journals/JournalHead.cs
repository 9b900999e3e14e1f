using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sanwen.Core.Journals;

/// <summary>The number and hash of the last entry of a journal; <see cref="Empty"/> before the first.</summary>
public sealed record JournalHead(int Number, string Hash)
{
    public static readonly JournalHead Empty = new(0, "");

    public JournalEntry Append(string instance, JournalNote note)
    {
        var entry = new JournalEntry(
            instance, Number + 1, note.At, note.Actor, note.Action, note.Text, note.Matters ?? [], Hash, "");
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>The first entry that does not follow from the one before it, or null when the chain holds and ends at <paramref name="head"/>.</summary>
    public static int? FirstBroken(IReadOnlyList<JournalEntry> entries, JournalHead head)
    {
        var last = Empty;
        foreach (var entry in entries)
        {
            var follows = entry.Number == last.Number + 1 && entry.PreviousHash == last.Hash && entry.Hash == HashOf(entry);
            if (!follows) return entry.Number;
            last = new(entry.Number, entry.Hash);
        }

        return last == head ? null : last.Number + 1;
    }

    /// <summary>SHA-256, in lower-case hex, over every field with its length before it, so that no two entries read alike.</summary>
    private static string HashOf(JournalEntry e)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] fields =
        [
            e.Instance,
            e.Number.ToString(CultureInfo.InvariantCulture),
            e.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
            e.Actor.By,
            e.Actor.For ?? "",
            e.Action.ToString(),
            e.Text,
            string.Join('\n', e.Matters),
            e.PreviousHash,
        ];
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
