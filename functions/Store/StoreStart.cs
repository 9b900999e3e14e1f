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
            throw new StoreException(
                $"无法使用存储帐户（{StorageOptions.Section}）：{fault.Message}请检查地址和网络，并确认本应用的身份有“存储表数据参与者”和“存储 Blob 数据参与者”角色。", fault);
        }
    }
}
