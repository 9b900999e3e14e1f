using Sanwen.Infra.Tests.Checks;
using static Sanwen.Infra.Tests.Faults.Example;

namespace Sanwen.Infra.Tests.Faults;

internal static class RoleFaults
{
    private const string User = "4633458b-17de-408a-b874-0445c86b69e6", Administrators = "00482a5a-887f-4fb3-b363-3b7fe8e74483";

    private static readonly Check Check = Roles.Check;

    public static IEnumerable<Fault> All =>
    [
        new(Check, RoleIds, User, Administrators, "keyVaultSecretsUser has another id"),
        new(Check, RoleIds, "keyVaultSecretsUser:", "keyVaultAdministrator:", "the test's table knows no role keyVaultAdministrator"),
        new(Check, RoleIds, "keyVaultSecretsUser:", "storageBlobDataContributor: 'x'\n  keyVaultSecretsUser:", "nobody is given storageBlobDataContributor"),
        new(Check, Vault, "[roles.keyVaultSecretsOfficer]", "[roles.keyVaultOfficer]", "there is no role keyVaultOfficer"),
        new(Check, Vault, "'Microsoft.Authorization/roleDefinitions', role)", $"'Microsoft.Authorization/roleDefinitions', '{Administrators}')", "an id stands among the code"),
        new(Check, App, "FUNCTIONS_EXTENSION_VERSION: '~4'", $"FUNCTIONS_EXTENSION_VERSION: 'of {User}'", "an id stands among the code"),
        new(Check, Vault, "[roles.keyVaultSecretsOfficer]", "[roles.keyVaultSecretsOfficer, roles.keyVaultSecretsUser]", "administratorId is given keyVaultSecretsUser, which"),
        new(Check, Vault, "roleDefinitions', roles.keyVaultSecretsUser", "roleDefinitions', roles.keyVaultSecretsOfficer", "appPrincipalId is given keyVaultSecretsOfficer"),
        new(Check, Vault, "principalId: appPrincipalId", "principalId: administratorId", "appPrincipalId is not given keyVaultSecretsUser"),
        new(Check, Vault, ": [roles.keyVaultSecretsOfficer]", ": []", "administratorId is not given keyVaultSecretsOfficer"),
        new(Check, Vault, "guid(vault.id, appPrincipalId, ", "guid(vault.id, ", "reader is not named by its scope, principal and role"),
        new(Check, Vault, "guid(vault.id, administratorId, role)", "guid(vault.id, administratorId, 'x')", "officer is not named by its scope, principal and role"),
        new(Check, Vault, "guid(vault.id, appPrincipalId, roles.keyVaultSecretsUser)", "newGuid()", "reader is not named by"),
        new(Check, Main, "    taskHubName: taskHubName\n", "    taskHubName: taskHubName\n    appPrincipalId: principalId\n", "appPrincipalId is somebody else here"),
        new(Promises.Check, Vault, "enablePurgeProtection: true", "enablePurgeProtection: false", "properties.enablePurgeProtection of vault is false"),
        new(Promises.Check, Vault, "    enablePurgeProtection: true\n", "", "properties.enablePurgeProtection of vault is not there"),
        new(Promises.Check, Vault, "@onlyIfNotExists()\n", "", "@onlyIfNotExists of vault is not there"),
        new(Promises.Check, Vault, "resource vault ", "resource safe ", "of vault is not there"),
        new(Promises.Check, App, "minTlsVersion: '1.2'", "minTlsVersion: '1.0'", "properties.siteConfig.minTlsVersion of app is '1.0'"),
        new(Promises.Check, App, "            healthCheckPath: '/api/health'\n", "", "properties.siteConfig.healthCheckPath of app is not there"),
        new(Promises.Check, App, "    'azd-service-name': 'app'\n", "", "tags.* of app is not there"),
        new(Promises.Check, Alerting, "[group.id]", "[]", "properties.actions.actionGroups.0 of alert is not there"),
        new(Check, Vault, "    principalType: 'ServicePrincipal'\n", "", "reader does not say what its principal is"),
    ];
}
