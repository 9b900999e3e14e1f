using Sanwen.Core.Mails;
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
        var blobs = new List<string>();
        var records = new List<(WrittenRecord, long)>();
        var journal = new List<WrittenEntry>();
        var mails = new List<WrittenMail>();
        foreach (var (entity, version) in change.Writes)
        {
            var kind = StoreText.Kind(entity.GetType());
            Keys.Record(kind, entity.Id);
            var (body, blob) = await Keep(entity);
            records.Add((new(kind, entity.Id, version == 0, Millis.NotBefore(entity.WakeAt), null, body, blob), version));
        }

        foreach (var entry in change.Journal)
        {
            Keys.Journal(entry.Instance, entry.Number);
            var (body, blob) = await Keep(entry);
            journal.Add(new(entry.Instance, entry.Number, body, blob));
        }

        foreach (var mail in change.Mails.DistinctBy(m => m.Id))
        {
            Keys.To(mail.To, 0);
            var (body, blob) = await Keep(mail);
            mails.Add(new(mail.Id, mail.Kind.Word(), mail.Instance, mail.To, mail.Month?.ToString(), body, blob));
        }

        return new(records, journal, mails, blobs);

        async Task<(string Body, string? Blob)> Keep(object value)
        {
            var body = StoreText.Write(value);
            var blob = await texts.KeepLong(body, cancel);
            if (blob is not null) blobs.Add(blob);
            return (body, blob);
        }
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
