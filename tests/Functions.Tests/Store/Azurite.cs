using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Sanwen.Local.Tests.Mails;

[assembly: AssemblyFixture(typeof(Sanwen.Functions.Tests.Store.Azurite))]

namespace Sanwen.Functions.Tests.Store;

/// <summary>A real storage emulator, installed from its lock file where Node is found, running while the tests do.</summary>
public sealed class Azurite : IAsyncLifetime
{
    /// <summary>The account that the emulator is known for.</summary>
    private const string Account = "devstoreaccount1";

    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string Home = Path.Combine(AppContext.BaseDirectory, "azurite");

    private readonly CommandLine _run = new(Home);
    private readonly int _blob = Npm.FreePort(), _queue = Npm.FreePort(), _table = Npm.FreePort();
    private string? _absent;
    private int _names;

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
        $"BlobEndpoint={At(_blob)};QueueEndpoint={At(_queue)};TableEndpoint={At(_table)};";

    /// <summary>Skips the test where it does not run, and says why.</summary>
    public void IsNeeded()
    {
        if (_absent is not null) Assert.Skip(_absent);
    }

    /// <summary>A name for a table or a container that no other test has.</summary>
    public string FreshName() => $"test{Interlocked.Increment(ref _names)}";

    public TableClient Table(string name, params HttpPipelinePolicy[] policies) =>
        new(ConnectionString, name, With(new TableClientOptions(), policies));

    public BlobContainerClient Container(string name, params HttpPipelinePolicy[] policies) =>
        new(ConnectionString, name, With(new BlobClientOptions(), policies));

    public async ValueTask InitializeAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await Npm.Install(Home, "azurite", limit.Token);
            await Start(limit.Token);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception or OperationCanceledException)
        {
            _absent = $"azurite, the storage emulator, could not be started: {fault.Message}";
        }
    }

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    private static T With<T>(T options, HttpPipelinePolicy[] policies)
        where T : ClientOptions
    {
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);

        // the policies stand where each attempt passes, as the service sees it
        foreach (var policy in policies) options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return options;
    }

    private async Task Start(CancellationToken cancel)
    {
        _run.Start(
            "node", "node_modules/azurite/dist/src/azurite.js", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            "--blobPort", $"{_blob}", "--queuePort", $"{_queue}", "--tablePort", $"{_table}");
        await _run.Line("Table service is successfully listening", cancel);
    }

    private static string At(int port) => $"http://127.0.0.1:{port}/{Account}";
}
