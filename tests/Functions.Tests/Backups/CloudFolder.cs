using Azure.Storage.Blobs;
using Sanwen.Functions.Hosting;
using Sanwen.Functions.Store;
using Sanwen.Functions.Tests.Store;
using Sanwen.Local.Tests.Backups;

namespace Sanwen.Functions.Tests.Backups;

/// <summary>Where an office on Azure has its data, and the app's own program as an administrator runs it.</summary>
internal sealed class CloudFolder : IDisposable
{
    private readonly Azurite _azurite;
    private readonly Dictionary<string, string?> _settings;
    private readonly List<TablesStore> _stores = [];

    public CloudFolder(Azurite azurite)
    {
        azurite.IsNeeded();
        (_azurite, _settings) = (azurite, new()
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["Store:Table"] = azurite.FreshName(),
            ["Store:Texts"] = azurite.FreshName(),
            ["Store:Files"] = azurite.FreshName(),
            ["Sanwen:Container"] = azurite.FreshName(),
        });
    }

    public IReadOnlyDictionary<string, string?> Settings => _settings;

    public BlobContainerClient Rules => _azurite.Container(_settings["Sanwen:Container"]!);

    public BlobFiles Files => new(_azurite.Container(_settings["Store:Files"]!));

    public Task<(int Exit, string Out, string Error)> Run(params string[] arguments) => BackupFolder.Run(typeof(OfficeFiles).Assembly.Location, _settings, arguments);

    public TablesStore Store(TimeProvider? clock = null, params Azure.Core.Pipeline.HttpPipelinePolicy[] policies)
    {
        _stores.Add(new(
            _azurite.Table(_settings["Store:Table"]!, [.. policies, new ServiceLimits()]), _azurite.Container(_settings["Store:Texts"]!, policies), clock ?? TimeProvider.System));
        return _stores[^1];
    }

    /// <summary>The sample office in the middle of its work.</summary>
    public async Task Live()
    {
        var store = Store();
        await store.Prepare();
        await Files.Prepare();
        await Rules.CreateAsync();
        foreach (var rule in Directory.GetFiles(Web.Hosting.Seeds.Calendar)) await Rules.UploadBlobAsync($"calendar/{Path.GetFileName(rule)}", BinaryData.FromBytes(await File.ReadAllBytesAsync(rule)));
        await Rules.UploadBlobAsync("policy.json", BinaryData.FromBytes(await File.ReadAllBytesAsync(Web.Hosting.Seeds.Policy)));
        await LivedOffice.Live(store, store, Files);
    }

    public void Dispose() => _stores.ForEach(s => s.Dispose());
}
