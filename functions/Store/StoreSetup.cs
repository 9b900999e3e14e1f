using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

public static class StoreSetup
{
    /// <summary>
    /// Records, journal, outbox and files in the storage account that the host is told of; <see cref="StoreStart"/> creates its
    /// table and containers. Wrong settings stop the start.
    /// </summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<StoreOptions>, StoreOptionsCheck>();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.AddOptions<StoreOptions>().Bind(configuration.GetSection(StoreOptions.Section)).ValidateOnStart();
        services.AddOptions<StorageOptions>().Configure(o => o.Read(configuration)).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(p => StorageClients.Tables(p.Of<StorageOptions>(), p.Of<StoreOptions>()));
        services.AddSingleton(p => StorageClients.Blobs(p.Of<StorageOptions>()));
        services.AddSingleton(p => new TablesStore(
            p.GetRequiredService<TableServiceClient>().GetTableClient(p.Of<StoreOptions>().Table),
            p.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(p.Of<StoreOptions>().Texts),
            p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IStore>(p => p.GetRequiredService<TablesStore>());
        services.AddSingleton<IOutbox>(p => p.GetRequiredService<TablesStore>());
        services.AddSingleton(p => new BlobFiles(p.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(p.Of<StoreOptions>().Files)));
        services.AddSingleton<IBlobs>(p => p.GetRequiredService<BlobFiles>());
        return services.AddSingleton<StoreStart>();
    }

    private static T Of<T>(this IServiceProvider provider)
        where T : class => provider.GetRequiredService<IOptions<T>>().Value;
}
