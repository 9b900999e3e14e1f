using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sanwen.Core.Policies;
using Sanwen.Functions.Hosting;
using Sanwen.Functions.Store;
using Sanwen.Web.Backups;

namespace Sanwen.Functions.Commands;

/// <summary>
/// Where an app's data is: the two addresses of its storage account, opened by the identity of whoever is signed in here; without
/// them, the app's own settings from the environment.
/// </summary>
internal sealed class AccountOptions
{
    private readonly Option<string?> _tables = new("--tables")
    { Description = "存储帐户的表服务地址，如 https://<存储帐户>.table.core.chinacloudapi.cn（默认取环境变量 AzureWebJobsStorage 等应用设置）" };

    private readonly Option<string?> _blobs = new("--blobs")
    { Description = "存储帐户的 Blob 服务地址，如 https://<存储帐户>.blob.core.chinacloudapi.cn" };

    public IReadOnlyList<Option> All => [_tables, _blobs];

    /// <exception cref="OptionsValidationException">Wrong settings.</exception>
    /// <exception cref="StoreException">The account cannot be reached, refuses, or a restore broke off.</exception>
    /// <exception cref="FileProblemException">There is nothing yet, and there must be.</exception>
    public async Task<Holdings> Open(ParseResult parsed, bool existing, CancellationToken cancel)
    {
        var services = Services(parsed);
        services.GetRequiredService<IStartupValidator>().Validate();
        var store = services.GetRequiredService<TablesStore>();
        if (!existing) await Prepare(services, cancel);
        else if (!await store.Exists(cancel)) throw new FileProblemException([new(services.GetRequiredService<IOptions<StoreOptions>>().Value.Table, "", "没有这个数据表，或其中还没有数据。请检查存储帐户的地址。")]);
        return new(store, services.GetRequiredService<BlobFiles>(), new RuleShelf(services.GetRequiredService<OfficeFiles>()), services);
    }

    private static async Task Prepare(ServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<StoreStart>().Run(cancel);
        services.GetRequiredService<OfficeFiles>().Create();
    }

    private ServiceProvider Services(ParseResult parsed)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(Addresses(parsed)).Build();
        var services = new ServiceCollection().AddStore(configuration).AddSingleton<OfficeFiles>();
        services.AddOptions<OfficeOptions>().Bind(configuration.GetSection(OfficeOptions.Section));
        return services.BuildServiceProvider();
    }

    /// <summary>An account that is named here is opened by nothing that is meant for another.</summary>
    private Dictionary<string, string?> Addresses(ParseResult parsed)
    {
        var (tables, blobs) = (parsed.GetValue(_tables), parsed.GetValue(_blobs));
        if (tables is null && blobs is null) return [];
        const string Section = StorageOptions.Section;
        return new()
        {
            [Section] = "",
            [$"{Section}:tableServiceUri"] = $"{tables}",
            [$"{Section}:blobServiceUri"] = $"{blobs}",
            [$"{Section}:credential"] = "",
            [$"{Section}:clientId"] = "",
        };
    }
}
