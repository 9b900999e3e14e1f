using Sanwen.Infra.Tests.Checks;
using static Sanwen.Infra.Tests.Faults.Example;

namespace Sanwen.Infra.Tests.Faults;

internal static class NameFaults
{
    private static readonly Check Check = Names.Check;

    public static IEnumerable<Fault> All =>
    [
        new(Check, Main, "'shop-${environmentName}'", "'shop-${enviromentName}'", "enviromentName is declared nowhere"),
        new(Check, Main, "scope: group", "scope: groupe", "groupe is declared nowhere"),
        new(Check, App, "parent: app", "parent: site", "site is declared nowhere"),
        new(Check, Steps, "(step, i) => '${i + 1}", "(step, n) => '${i + 1}", "i is declared nowhere"),
        new(Check, Steps, "func shown(steps string[])", "func shown(lines string[])", "steps is declared nowhere"),
        new(Check, Vault, "for role in officerRoles", "for roll in officerRoles", "role is declared nowhere"),
        new(Check, Main, "uniqueString(", "uniqeString(", "uniqeString is no function"),
        new(Check, Main, "steps({", "step({", "step is no function"),
        new(Check, Main, "@secure()", "@secret()", "secret is no function or decorator"),
        new(Check, Dev, "readEnvironmentVariable('AZURE_LOCATION'", "readEnvironmentVar('AZURE_LOCATION'", "readEnvironmentVar is no function"),
        new(Check, Main, "var onScheduler", "var name = 'shop'\nvar onScheduler", "name is declared a second time"),
        new(Check, Main, "output SHOP_NEXT_STEPS", "output AZURE_LOCATION string = location\noutput SHOP_NEXT_STEPS", "AZURE_LOCATION is declared a second time"),
        new(Check, App, "FUNCTIONS_WORKER_RUNTIME:", "FUNCTIONS_EXTENSION_VERSION:", "stands twice in one object"),
        new(Check, Main, "var onScheduler", "var idle = 'x'\nvar onScheduler", "idle is used nowhere"),
        new(Check, Main, "param schedule string", "param idle string = ''\nparam schedule string", "idle is used nowhere"),
        new(Check, Steps, "@export()", "", "nextSteps is used nowhere"),
        new(Check, Steps, "type Done = {", "type Idle = {\n  a: int\n}\n\ntype Done = {", "Idle is used nowhere"),
        new(Check, Steps, "type Done = {", "func idle() string => 'x'\n\ntype Done = {", "idle is used nowhere"),
        new(Check, Main, "import { nextSteps as steps }", "import { nextSteps as steps, shown }", "exports no shown"),
        new(Check, Main, "from 'steps.bicep'", "from 'nowhere.bicep'", "infra/nowhere.bicep exports no nextSteps"),
        new(Check, Vault, "import { roles }", "import { roles as idle }", "idle is used nowhere"),
        new(Check, App, "resource app ", "resource old 'Microsoft.Web/sites@2025-03-01' existing = {\n  name: 'x'\n}\n\nresource app ", "old is used nowhere"),
        new(Resources.Check, Vault, "'Microsoft.KeyVault/vaults@2025-05-01'", "'Microsoft.KeyVault/vaults@2025'", "is no type and version"),
        new(Resources.Check, Vault, "'Microsoft.KeyVault/vaults@2025-05-01'", "'vaults@2025-05-01'", "is no type and version"),
        new(Resources.Check, Main, "targetScope = 'subscription'\n", "", "a resource group lies in a subscription"),
        new(Resources.Check, Vault, "  name: 'api-key'\n", "", "key has no name"),
        new(Resources.Check, Vault, "  parent: vault\n", "", "key does not say what it lies in"),
        new(Resources.Check, App, "name: 'appsettings'", "name: 'web'\n}\n\nresource slot 'Microsoft.Web/sites/slots/config@2025-03-01' = {\n  parent: app\n  name: 'x'", "slot cannot lie in app"),
        new(Resources.Check, Vault, "guid(vault.id, administratorId, role)", "guid(vault.id, appPrincipalId, roles.keyVaultSecretsUser)", "officer is the same resource as reader"),
        new(Check, App, "name: name", "name: name)", "was expected"),
        new(Check, App, "'dotnet-isolated'", "'dotnet-isolated", "a text is not closed"),
    ];
}
