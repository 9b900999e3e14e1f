using Azure.Data.Tables;

namespace Sanwen.Functions.Store;

/// <summary>
/// Finds out before a large change whether what it adds exists already, as its rows are written over whatever there is. It holds as
/// long as nobody commits meanwhile.
/// </summary>
internal sealed class Existing(Rows rows, Memory memory)
{
    public async Task<bool> Any(Draft draft, CancellationToken cancel)
    {
        var added = draft.Records.Where(r => r.Version == 0 && memory.Find(r.Record.Kind, r.Record.Id) is null);
        foreach (var kind in added.GroupBy(r => r.Record.Kind, r => Keys.Record(r.Record.Kind, r.Record.Id)))
        {
            if (await Any(kind, null, cancel)) return true;
        }

        if (draft.Journal.Count == 0) return false;
        var first = draft.Journal.Min(e => e.Number);
        return await Any(draft.Journal.Select(e => Keys.Journal(e.Instance, e.Number)), TableClient.CreateQueryFilter($"Number ge {first}"), cancel);
    }

    /// <summary>One look over the range that they lie in, rather than one at each.</summary>
    private async Task<bool> Any(IEnumerable<string> keys, string? where, CancellationToken cancel)
    {
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        var range = rows.Between(wanted.Min(StringComparer.Ordinal)!, wanted.Max(StringComparer.Ordinal) + "!", cancel, where, null, "Id");
        await foreach (var row in range)
        {
            if (wanted.Contains(row.RowKey)) return true;
        }

        return false;
    }
}
