using Azure;
using Azure.Identity;

namespace Sanwen.Functions.Store;

/// <summary>Makes sure that the table and the containers exist before anything else begins.</summary>
internal sealed class StoreStart(TablesStore store, BlobFiles files)
{
    /// <exception cref="StoreException">The account cannot be reached, or refuses.</exception>
    public async Task Run(CancellationToken cancel = default)
    {
        try
        {
            await store.Prepare(cancel);
            await files.Prepare(cancel);
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or AuthenticationFailedException)
        {
            throw StoreException.Unusable(fault);
        }
    }
}
