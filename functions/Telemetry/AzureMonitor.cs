using System.Data.Common;
using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using OpenTelemetry;

namespace Sanwen.Functions.Telemetry;

/// <summary>Application Insights, told in the same settings as the Functions host is: where it is, and who sends.</summary>
public static class AzureMonitor
{
    /// <summary>Where telemetry goes to; empty for nowhere.</summary>
    public const string ConnectionKey = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary><c>Authorization=AAD;ClientId=…</c>, without the client id for a system-assigned identity; empty where the connection string is enough.</summary>
    public const string AuthenticationKey = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    public static void UseAzureMonitor(this IOpenTelemetryBuilder telemetry, IConfiguration configuration)
    {
        if (configuration[ConnectionKey] is not { Length: > 0 } connection) return;
        telemetry.UseAzureMonitorExporter(options =>
        {
            options.ConnectionString = connection;
            options.Credential = Credential(configuration[AuthenticationKey] ?? "");
        });
    }

    /// <summary>Whom telemetry is sent by; null where no identity is asked for.</summary>
    internal static TokenCredential? Credential(string text) => Identity(text) switch
    {
        null => null,
        "" => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
        var id => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id)),
    };

    /// <summary>The client id that the text names, empty for a system-assigned identity; null where it asks for none.</summary>
    internal static string? Identity(string text)
    {
        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            return null;
        }

        if (!parts.TryGetValue("Authorization", out var way) || !"AAD".Equals(way as string, StringComparison.OrdinalIgnoreCase)) return null;
        return parts.TryGetValue("ClientId", out var id) ? (string)id : "";
    }
}
