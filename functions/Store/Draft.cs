using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

/// <summary>A change written out: its texts are made, and the long ones put away, before anybody has to wait for it.</summary>
/// <param name="Blobs">The long texts that nobody points to unless it is committed.</param>
internal sealed record Draft(
    IReadOnlyList<(WrittenRecord Record, long Version)> Records,
    IReadOnlyList<WrittenEntry> Journal,
    IReadOnlyList<WrittenMail> Mails,
    IReadOnlyList<string> Blobs)
{
    /// <summary>Known by the log when its answer is lost.</summary>
    public string Id { get; } = $"{Guid.NewGuid():N}";

    /// <summary>Whether it writes the same record or journal entry twice: the second would come too late.</summary>
    public bool Contradicts =>
        Records.DistinctBy(r => (r.Record.Kind, r.Record.Id)).Count() < Records.Count
        || Journal.DistinctBy(e => (e.Instance, e.Number)).Count() < Journal.Count;

    public bool IsEmpty => Records.Count == 0 && Journal.Count == 0 && Mails.Count == 0;

    /// <exception cref="StoreException">An id is too long for a key.</exception>
    public static async Task<Draft> Of(Change change, Texts texts, CancellationToken cancel)
    {
        var writing = new WritingOut(texts, cancel);
        var records = new List<(WrittenRecord, long)>();
        var journal = new List<WrittenEntry>();
        var mails = new List<WrittenMail>();
        foreach (var (entity, version) in change.Writes) records.Add((await writing.Record(entity, version == 0), version));
        foreach (var entry in change.Journal) journal.Add(await writing.Entry(entry));
        foreach (var mail in change.Mails.DistinctBy(m => m.Id)) mails.Add(await writing.Letter(mail));
        return new(records, journal, mails, writing.Blobs);
    }

    public Draft Without(string mail) => this with { Mails = [.. Mails.Where(m => m.Id != mail)] };

    /// <summary>What it writes over what is known of its records, which must be known where they are replaced.</summary>
    public Payload Over(Memory memory)
    {
        var before = Records.Select(r => memory.Find(r.Record.Kind, r.Record.Id) ?? Known.Absent).ToList();
        return new(
            [.. Records.Zip(before, (r, k) => r.Record with { WokeAt = k.Wake })],
            Journal,
            Mails,
            [.. before.Select(k => k.Blob).OfType<string>()]);
    }
}
