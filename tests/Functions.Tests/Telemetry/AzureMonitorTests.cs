using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Functions.Telemetry;

namespace Sanwen.Functions.Tests.Telemetry;

public sealed class AzureMonitorTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("Authorization=AAD;ClientId=11111111-2222-3333-4444-555555555555", "11111111-2222-3333-4444-555555555555")]
    [InlineData("ClientId=a;Authorization=AAD", "a")]
    [InlineData("authorization=aad;clientid=a", "a")]
    [InlineData("Authorization=AAD", "")]
    [InlineData("ClientId=a", null)]
    [InlineData("Authorization=Key;ClientId=a", null)]
    [InlineData("AAD", null)]
    public void The_identity_is_the_one_that_the_host_is_told_of(string text, string? clientId)
    {
        Assert.Equal(clientId, AzureMonitor.Identity(text));
        Assert.Equal(clientId is not null, AzureMonitor.Credential(text) is ManagedIdentityCredential);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_place_to_send_to_nothing_is_sent(string? connection)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(AzureMonitor.ConnectionKey, connection)]).Build();
        var services = new ServiceCollection();
        var before = services.AddOpenTelemetry();
        var count = services.Count;

        before.UseAzureMonitor(configuration);

        Assert.Equal(count, services.Count);
    }
}
