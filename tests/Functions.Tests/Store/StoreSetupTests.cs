using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sanwen.Core.Stores;
using Sanwen.Functions.Store;

namespace Sanwen.Functions.Tests.Store;

public sealed class StoreSetupTests(Azurite azurite)
{
    private const string Tables = "https://sanwen.table.core.chinacloudapi.cn", Blobs = "https://sanwen.blob.core.chinacloudapi.cn";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_and_the_containers_have_the_names_in_the_settings()
    {
        azurite.IsNeeded();
        var name = azurite.FreshName();
        using var app = App(
            ("AzureWebJobsStorage", azurite.ConnectionString),
            ("Store:Table", name), ("Store:Texts", $"{name}-texts"), ("Store:Files", $"{name}-files"));

        await app.Services.GetRequiredService<StoreStart>().Run(Cancel);

        Assert.Empty(await app.Services.GetRequiredService<IStore>().List<Core.Matters.Matter>("", Cancel));
        Assert.Same(app.Services.GetRequiredService<IStore>(), app.Services.GetRequiredService<IOutbox>());
        await app.Services.GetRequiredService<IBlobs>().Save(new MemoryStream([1]), Cancel);
        Assert.Equal(1, await azurite.Container($"{name}-files").GetBlobsAsync(cancellationToken: Cancel).CountAsync(Cancel));
    }

    [Fact]
    public async Task An_account_that_refuses_stops_the_start_and_is_named()
    {
        azurite.IsNeeded();
        using var app = App(("AzureWebJobsStorage", azurite.ConnectionString.Replace("AccountKey=Eby8", "AccountKey=8ybE", StringComparison.Ordinal)));

        var fault = await Assert.ThrowsAsync<StoreException>(() => app.Services.GetRequiredService<StoreStart>().Run(Cancel));

        Assert.Contains("AzureWebJobsStorage", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage:tableServiceUri", "")]
    [InlineData("AzureWebJobsStorage:tableServiceUri", "http://sanwen.table.core.chinacloudapi.cn")]
    [InlineData("AzureWebJobsStorage:blobServiceUri", "sanwen")]
    [InlineData("AzureWebJobsStorage:credential", "password")]
    [InlineData("AzureWebJobsStorage", "not a connection string")]
    [InlineData("Store:Table", "my-table")]
    [InlineData("Store:Texts", "Texts")]
    [InlineData("Store:Files", "a--b")]
    public void A_wrong_setting_is_named_by_its_key(string key, string value)
    {
        using var app = App(
            ("AzureWebJobsStorage:tableServiceUri", Tables), ("AzureWebJobsStorage:blobServiceUri", Blobs), ("AzureWebJobsStorage:credential", "managedidentity"), (key, value));

        var fault = Assert.Throws<OptionsValidationException>(() => app.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(key + " ", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_of_any_cloud_and_an_identity_are_enough()
    {
        using var app = App(
            ("AzureWebJobsStorage:tableServiceUri", Tables), ("AzureWebJobsStorage:blobServiceUri", Blobs),
            ("AzureWebJobsStorage:credential", "managedidentity"), ("AzureWebJobsStorage:clientId", "11111111-2222-3333-4444-555555555555"));

        app.Services.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotNull(app.Services.GetRequiredService<TablesStore>());
        Assert.NotNull(app.Services.GetRequiredService<IBlobs>());
    }

    private static IHost App(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        foreach (var (key, value) in settings) builder.Configuration[key] = value;
        builder.Services.AddStore(builder.Configuration);
        return builder.Build();
    }
}
