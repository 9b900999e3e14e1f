using Azure.Data.Tables;

namespace Sanwen.Functions.Store;

/// <summary>The table's one partition.</summary>
internal sealed class Rows(TableClient table)
{
    public async Task<TableEntity?> Find(string key, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Partition, key, cancellationToken: cancel);
        return found.HasValue ? found.Value : null;
    }

    public IAsyncEnumerable<TableEntity> Under(
        string prefix, CancellationToken cancel, string? where = null, int? page = null, params string[] select)
    {
        var (from, before) = Keys.Range(prefix);
        return Between(from, before, cancel, where, page, select);
    }

    /// <param name="before">The first key that is not wanted any more.</param>
    /// <param name="where">What the service is to leave out beside; made by <see cref="TableClient.CreateQueryFilter(FormattableString)"/>.</param>
    public IAsyncEnumerable<TableEntity> Between(
        string from, string before, CancellationToken cancel, string? where = null, int? page = null, params string[] select)
    {
        var range = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Partition} and RowKey ge {from} and RowKey lt {before}");
        return table.QueryAsync<TableEntity>(
            where is null ? range : $"{range} and {where}", page, select.Length == 0 ? null : ["RowKey", .. select], cancel);
    }

    /// <summary>All of the actions or none; the answers in their order.</summary>
    /// <exception cref="TableTransactionFailedException">One of them could not be done.</exception>
    public async Task<IReadOnlyList<Azure.Response>> Submit(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancel) =>
        (await table.SubmitTransactionAsync(actions, cancel)).Value;
}
