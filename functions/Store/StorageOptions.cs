using Microsoft.Extensions.Configuration;

namespace Sanwen.Functions.Store;

/// <summary>The storage account, as the Functions host itself is told of it: <c>AzureWebJobsStorage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "AzureWebJobsStorage", ManagedIdentity = "managedidentity";

    /// <summary>For the emulator, or where somebody insists; empty for identity-based connections.</summary>
    public string ConnectionString { get; set; } = "";

    public string TableServiceUri { get; set; } = "";

    public string BlobServiceUri { get; set; } = "";

    /// <summary><see cref="ManagedIdentity"/>, or empty for whatever identity is found, such as a developer's.</summary>
    public string Credential { get; set; } = "";

    /// <summary>The client id of a user-assigned managed identity.</summary>
    public string ClientId { get; set; } = "";

    public void Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        section.Bind(this);
        ConnectionString = section.Value ?? "";
    }
}
