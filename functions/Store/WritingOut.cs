using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

/// <summary>Makes texts of what is to be kept, and puts away those that a row cannot hold.</summary>
internal sealed class WritingOut(Texts texts, CancellationToken cancel)
{
    private readonly List<string> _blobs = [];

    /// <summary>Where the long texts lie, to which nobody points yet.</summary>
    public IReadOnlyList<string> Blobs => _blobs;

    /// <exception cref="StoreException">The id is too long for a key.</exception>
    public async Task<WrittenRecord> Record(Entity entity, bool isNew)
    {
        var kind = StoreText.Kind(entity.GetType());
        Keys.Record(kind, entity.Id);
        var (body, blob) = await Keep(entity);
        return new(kind, entity.Id, isNew, Millis.NotBefore(entity.WakeAt), null, body, blob);
    }

    /// <inheritdoc cref="Record"/>
    public async Task<WrittenEntry> Entry(JournalEntry entry)
    {
        Keys.Journal(entry.Instance, entry.Number);
        var (body, blob) = await Keep(entry);
        return new(entry.Instance, entry.Number, body, blob);
    }

    /// <exception cref="StoreException">The address is too long for a key.</exception>
    public async Task<WrittenMail> Letter(Mail mail)
    {
        Keys.To(mail.To, 0);
        var (body, blob) = await Keep(mail);
        return new(mail.Id, mail.Kind.Word(), mail.Instance, mail.To, mail.Month?.ToString(), body, blob);
    }

    private async Task<(string Body, string? Blob)> Keep(object value)
    {
        var body = StoreText.Write(value);
        var blob = await texts.KeepLong(body, cancel);
        if (blob is not null) _blobs.Add(blob);
        return (body, blob);
    }
}
