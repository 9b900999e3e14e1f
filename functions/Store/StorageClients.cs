using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace Sanwen.Functions.Store;

/// <summary>Opens the account by a connection string or by the app's identity. No address of a cloud is written down here.</summary>
internal static class StorageClients
{
    public static TableServiceClient Tables(StorageOptions storage, StoreOptions store)
    {
        var options = new TableClientOptions();
        if (store.TableAudience.Length > 0) options.Audience = store.TableAudience;
        return storage.ConnectionString.Length > 0
            ? new(storage.ConnectionString, options)
            : new(new Uri(storage.TableServiceUri), Credential(storage), options);
    }

    // the blob client asks for an audience that all clouds know
    public static BlobServiceClient Blobs(StorageOptions storage) => storage.ConnectionString.Length > 0
        ? new(storage.ConnectionString)
        : new(new Uri(storage.BlobServiceUri), Credential(storage));

    // which cloud signs in is AZURE_AUTHORITY_HOST's to say
    private static TokenCredential Credential(StorageOptions storage) => storage switch
    {
        { Credential: "" } => new DefaultAzureCredential(),
        { ClientId: "" } => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
        { ClientId: var id } => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id)),
    };
}
