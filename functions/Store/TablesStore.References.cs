using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

public sealed partial class TablesStore
{
    private const int ReferenceLength = 16;

    /// <remarks>A mail's row is keyed by the hash that its reference is the beginning of.</remarks>
    public async Task<OutboxRow?> FindByReference(string reference, CancellationToken cancel = default)
    {
        if (reference.Length != ReferenceLength || !reference.All(char.IsAsciiHexDigitLower)) return null;
        await Look(cancel);
        await foreach (var known in _rows.Under($"m|{reference}", cancel))
        {
            var row = await _rows.Find(Keys.Newest(known.GetInt64(nameof(MailRow.Number))!.Value), cancel);
            return row is null ? null : (await MailRow.Read(row, _texts, cancel)).Outbox();
        }

        return null;
    }
}
