using Sanwen.Infra.Tests.Checks;

namespace Sanwen.Infra.Tests;

/// <summary>What is expected of the templates of this project.</summary>
internal static class Deployment
{
    private const string Storage = "infra/modules/storage.bicep", Vault = "infra/modules/vault.bicep", Monitoring = "infra/modules/monitoring.bicep",
        Scheduler = "infra/modules/scheduler.bicep", App = "appPrincipalId", Administrator = "administratorId";

    public static Expected Expected { get; } = new()
    {
        AskedByAzd = ["administrator", "mailFrom"],
        ReadByPlatform = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["AzureWebJobsStorage:queueServiceUri"] = "Durable Functions, for the queues of the task hub",
            ["AzureWebJobsDisableHomepage"] = "the Functions host: the first page is the app's own",
            ["FUNCTIONS_EXTENSION_VERSION"] = "a dedicated plan, to start the Functions host",
            ["FUNCTIONS_WORKER_RUNTIME"] = "the Functions host on a dedicated plan, to start the worker",
            ["WEBSITE_RUN_FROM_PACKAGE"] = "a dedicated plan, to run from the package as it is",
            ["OTEL_TRACES_SAMPLER"] = "what sends to Application Insights, in the host and in the app",
            ["OTEL_TRACES_SAMPLER_ARG"] = "the same",
            ["WEBSITE_AUTH_AAD_ALLOWED_TENANTS"] = "App Service Authentication, to let no other tenant in",
            ["OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID"] = "App Service Authentication, to sign in by the identity instead of a secret",
        },
        SetElsewhere = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["AzureWebJobsStorage"] = "a developer, for the emulator",
            ["WEBSITE_AUTH_ENABLED"] = "the platform, where App Service Authentication is on",
        },
        NotHandedOver = new Dictionary<string, string> { ["SANWEN_PACKAGE"] = "workflows bring the package that they have tested themselves" },
        BuiltInRoles = new Dictionary<string, string>
        {
            ["storageBlobDataContributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
            ["storageQueueDataContributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
            ["storageTableDataContributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
            ["keyVaultSecretsUser"] = "4633458b-17de-408a-b874-0445c86b69e6",
            ["keyVaultSecretsOfficer"] = "b86a8fe4-44ce-4948-aee5-eccb2c155cd7",
            ["monitoringMetricsPublisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
            ["durableTaskDataContributor"] = "0ad04412-c4d5-4796-b79c-f76d14c8d402",
            ["durableTaskDataReader"] = "d6a5505f-6ebb-45a4-896e-ac8274cfc0ac",
        },
        Grants = new HashSet<(string, string, string)>
        {
            (Storage, App, "storageBlobDataContributor"),
            (Storage, App, "storageTableDataContributor"),
            (Storage, App, "storageQueueDataContributor"),
            (Storage, Administrator, "storageBlobDataContributor"),
            (Storage, Administrator, "storageTableDataContributor"),
            (Vault, App, "keyVaultSecretsUser"),
            (Vault, Administrator, "keyVaultSecretsOfficer"),
            (Monitoring, App, "monitoringMetricsPublisher"),
            (Scheduler, App, "durableTaskDataContributor"),
            (Scheduler, Administrator, "durableTaskDataReader"),
        },
        Promises = Promised.All,
        Hosts = new Dictionary<string, string> { ["api.sendgrid.com"] = "the API of SendGrid, which is in no cloud of Azure" },
        Previews = new Dictionary<string, string>
        {
            ["Microsoft.Insights/diagnosticSettings@2021-05-01-preview"] = "the newest version; one that is no preview was never published",
        },
        Global = new HashSet<string> { "Microsoft.Insights/actionGroups" },
        LongestNames = new Dictionary<string, int>
        {
            ["Microsoft.Resources/resourceGroups"] = 90,
            ["Microsoft.Storage/storageAccounts"] = 24,
            ["Microsoft.KeyVault/vaults"] = 24,
            ["Microsoft.Web/sites"] = 60,
            ["Microsoft.Web/serverfarms"] = 60,
            ["Microsoft.ManagedIdentity/userAssignedIdentities"] = 128,
            ["Microsoft.OperationalInsights/workspaces"] = 63,
            ["Microsoft.DurableTask/schedulers"] = 64,
            ["Microsoft.Consumption/budgets"] = 63,
        },
    };

    public static IReadOnlyList<Check> Checks { get; } =
    [
        Names.Check, Parameters.Check, Resources.Check, Modules.Check, Fields.Check, Secrets.Check, Settings.Check, Readme.Check, Roles.Check, Promises.Check, Clouds.Check, Lengths.Check,
        Backends.Check, Azd.Check, Variables.Check, Alerts.Check, Addresses.Check, Mentions.Check, Workflows.Check, Pipelines.Check, TextForm.Check,
    ];

    public static Check Of(string name) => Checks.Single(c => c.Name == name);
}
