using Sanwen.Infra.Tests.Checks;
using static Sanwen.Infra.Tests.Faults.Example;

namespace Sanwen.Infra.Tests.Faults;

internal static class CloudFaults
{
    private static readonly Check Check = Clouds.Check;

    public static IEnumerable<Fault> All =>
    [
        new(Check, App, "table.${environment().suffixes.storage}", "table.core.windows.net", "is an address of one cloud"),
        new(Check, App, "table.${environment().suffixes.storage}", "table.core.chinacloudapi.cn", "is an address of one cloud"),
        new(Check, Main, "environment().suffixes.storage", "'vault.azure.net'", "vault.azure.net is an address of one cloud"),
        new(Check, Main, "schedule string = '0 30 0 * * *'", "schedule string = 'https://login.microsoftonline.com/x'", "login.microsoftonline.com is an address"),
        new(Check, Main, "schedule string = '0 30 0 * * *'", "schedule string = 'https://mails.example'", "mails.example is an address"),
        new(Check, Main, "schedule string = '0 30 0 * * *'", "schedule string = 'chinaeast2'", "chinaeast2 is a region"),
        new(Check, Vault, "location: location", "location: 'westeurope'", "westeurope is a region"),
        new(Check, Vault, "location: location", "location: 'global'", "vault is always in global"),
        new(Check, Vault, "vaults/secrets@2025-05-01", "vaults/secrets@2024-11-01", "key is of 2024-11-01"),
        new(Check, Scheduler, "schedulers@2025-11-01", "schedulers@2026-05-01-preview", "is a preview"),
        new(Check, App, "2021-05-01-preview", "2021-05-01", "allow Microsoft.Insights/diagnosticSettings@2021-05-01-preview, which stands nowhere"),
        new(Lengths.Check, Main, "'kv-${uniqueString(", "'kv-the-vault-${uniqueString(", "the name of vault may have 26 characters, where 24 are taken"),
        new(Lengths.Check, Main, "@maxLength(8)", "@maxLength(60)", "the name of app may have 69 characters"),
        new(Lengths.Check, Main, "@maxLength(8)\n", "", "how long the name of group may become cannot be told"),
        new(Addresses.Check, App, "'/api/health'", "'/api/healthy'", "the app has no address /api/healthy"),
        new(Addresses.Check, Steps, "/api/health", "/api/well", "the app has no address /api/well"),
        new(Addresses.Check, Steps, "--name api-key", "--name the-key", "the vault holds no secret the-key"),
        new(Addresses.Check, Vault, "output name string = vault.name", "output name string = '${vault.properties.vaultUri}secrets/a-key'", "the vault holds no secret a-key"),
        new(Addresses.Check, Manual, "--name api-key", "--name apikey", "the vault holds no secret apikey"),
        new(Addresses.Check, Manual, "SITE/api/health", "SITE/api/healthz", "the app has no address /api/healthz"),
        new(Addresses.Check, App, "DOTNET-ISOLATED|10.0", "DOTNET-ISOLATED|9.0", "the runtime is 9.0, the app is built for 10.0"),
        new(Addresses.Check, App, "version: '10.0'", "version: '8.0'", "the runtime is 8.0"),
        new(Addresses.Check, "Directory.Build.props", "net10.0", "net11.0", "the app is built for 11.0"),
    ];
}
