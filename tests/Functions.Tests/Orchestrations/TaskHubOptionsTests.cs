using Sanwen.Functions.Orchestrations;

namespace Sanwen.Functions.Tests.Orchestrations;

public sealed class TaskHubOptionsTests
{
    private const string Scheduler = """{ "extensions": { "durableTask": { "storageProvider": { "type": "azureManaged" } } } } // as it is deployed""";

    private const string Connection = "Endpoint=https://x.example;Authentication=ManagedIdentity";

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{ "extensions": { "durableTask": { "hubName": "Sanwen" } } }""", "")]
    [InlineData("""{ "extensions": { "durableTask": { "storageProvider": { "type": "AzureStorage" } } } }""", "")]
    [InlineData(Scheduler, Connection)]
    public void A_package_with_the_settings_of_its_backend_starts(string hostFile, string connection) => Assert.Empty(Problems(hostFile, connection));

    [Theory]
    [InlineData(Scheduler, "")]
    [InlineData("{}", Connection)]
    public void A_package_with_the_settings_of_another_backend_says_so_by_the_key(string hostFile, string connection) =>
        Assert.StartsWith($"{TaskHubOptions.ConnectionKey} ", Assert.Single(Problems(hostFile, connection)), StringComparison.Ordinal);

    [Fact]
    public void The_packaged_file_is_the_one_that_is_looked_at()
    {
        var packaged = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json"));

        Assert.Contains("durableTask", packaged, StringComparison.Ordinal);
        Assert.Empty(Problems(packaged, ""));
    }

    private static IEnumerable<string> Problems(string hostFile, string connection) =>
        new TaskHubOptionsCheck().Validate(null, new() { HostFile = hostFile, Connection = connection }).Failures ?? [];
}
