using Sanwen.Infra.Tests.Checks;

namespace Sanwen.Infra.Tests.Faults;

/// <summary>The deployment in small that faults are put into, and what is expected of it.</summary>
internal static class Example
{
    public const string Main = "infra/main.bicep", Steps = "infra/steps.bicep", RoleIds = "infra/roles.bicep", App = "infra/modules/app.bicep",
        Vault = "infra/modules/vault.bicep", Scheduler = "infra/modules/scheduler.bicep", Alerting = "infra/modules/alerts.bicep",
        Dev = "infra/dev.bicepparam", ForAzd = "infra/main.parameters.json", Azure = "azure.yaml", Options = "functions/Options.cs",
        Watch = "functions/Triggers/Watch.cs", Project = "functions/Sanwen.Functions.csproj", Manual = "docs/deploy.md", Workflow = ".github/workflows/deploy.yml";

    public static Expected Expected { get; } = new()
    {
        AskedByAzd = ["administrator"],
        ReadByPlatform = new Dictionary<string, string>
        {
            ["AzureWebJobsStorage:queueServiceUri"] = "Durable Functions",
            ["FUNCTIONS_EXTENSION_VERSION"] = "a dedicated plan",
            ["FUNCTIONS_WORKER_RUNTIME"] = "the Functions host",
        },
        SetElsewhere = new Dictionary<string, string> { ["AzureWebJobsStorage"] = "a developer" },
        NotHandedOver = new Dictionary<string, string> { ["SANWEN_SCHEDULE"] = "workflows keep the default" },
        BuiltInRoles = Deployment.Expected.BuiltInRoles,
        Grants = new HashSet<(string, string, string)>
        {
            (Vault, "appPrincipalId", "keyVaultSecretsUser"),
            (Vault, "administratorId", "keyVaultSecretsOfficer"),
        },
        Promises = new HashSet<(string, string, string, string)>
        {
            (Vault, "vault", "properties.enablePurgeProtection", "true"),
            (Vault, "vault", "@onlyIfNotExists", "there"),
            (App, "app", "properties.siteConfig.minTlsVersion", "'1.2'"),
            (App, "app", "properties.siteConfig.healthCheckPath", "'/api/health'"),
            (App, "app", "tags.*", "'app'"),
            (Alerting, "alert", "properties.actions.actionGroups.0", "group.id"),
        },
        Previews = Deployment.Expected.Previews,
        Global = Deployment.Expected.Global,
        LongestNames = Deployment.Expected.LongestNames,
    };
}
