using Azure.Data.Tables;

namespace Sanwen.Functions.Store;

/// <summary>The rows of one record, journal entry or mail: never parted over two transactions.</summary>
/// <param name="Mail">The mail's id, where it is one.</param>
internal sealed record Item(IReadOnlyList<TableTransactionAction> Actions, string? Mail = null)
{
    private readonly Lazy<int> _bytes = new(() => Actions.Sum(a => a.Bytes()));

    public int Bytes => _bytes.Value;

    /// <summary>How many of the items from <paramref name="first"/> on fit one transaction that has <paramref name="taken"/> steps already.</summary>
    public static int Fitting(IReadOnlyList<Item> items, int first, int taken, int bytes = 0)
    {
        var count = 0;
        foreach (var item in items.Skip(first))
        {
            taken += item.Actions.Count;
            bytes += item.Bytes;
            if (taken > RowActions.MostActions || bytes > RowActions.MostBytes) break;
            count++;
        }

        return count;
    }

    /// <summary>The item that an action belongs to, counted over all of them.</summary>
    public static Item? At(IReadOnlyList<Item> items, int? action)
    {
        foreach (var item in items)
        {
            if (action < item.Actions.Count) return action >= 0 ? item : null;
            action -= item.Actions.Count;
        }

        return null;
    }
}
