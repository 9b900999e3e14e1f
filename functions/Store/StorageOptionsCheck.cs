using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Sanwen.Web.Hosting;

namespace Sanwen.Functions.Store;

/// <summary>Names every wrong setting by its key, all at once.</summary>
internal sealed class StorageOptionsCheck : OptionsCheck<StorageOptions>
{
    protected override IEnumerable<string> Problems(StorageOptions options) =>
        options.ConnectionString.Length > 0 ? Connection(options.ConnectionString) : Identity(options);

    private static IEnumerable<string> Connection(string connection)
    {
        var understood = true;
        try
        {
            _ = (new TableServiceClient(connection), new BlobServiceClient(connection));
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException or ArgumentException)
        {
            understood = false;
        }

        // the value holds a key, so it is not repeated
        if (!understood)
            yield return "AzureWebJobsStorage 不是有效的连接字符串。本机试用请填写 UseDevelopmentStorage=true；在 Azure 上请留空，改填 AzureWebJobsStorage:tableServiceUri 等地址。";
    }

    private static IEnumerable<string> Identity(StorageOptions options)
    {
        foreach (var (key, value, example) in new[]
        {
            ("tableServiceUri", options.TableServiceUri, "table"), ("blobServiceUri", options.BlobServiceUri, "blob"),
        })
        {
            if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
                yield return $"AzureWebJobsStorage:{key} 应为 https 开头的服务地址，如 https://<存储帐户>.{example}.core.chinacloudapi.cn，{(value.Length == 0 ? "现未填写" : $"现为“{value}”")}。";
        }

        if (options.Credential.Length > 0 && !options.Credential.Equals(StorageOptions.ManagedIdentity, StringComparison.OrdinalIgnoreCase))
            yield return $"AzureWebJobsStorage:credential 应为 {StorageOptions.ManagedIdentity}，或留空，现为“{options.Credential}”。";
        if (options.ClientId.Length > 0 && options.Credential.Length == 0)
            yield return $"AzureWebJobsStorage:credential 未填写，但填写了 AzureWebJobsStorage:clientId。请设为 {StorageOptions.ManagedIdentity}。";
    }
}
