namespace Sanwen.Infra.Tests;

/// <summary>What makes an office on Azure run, and what it is promised: properties of its resources, each by its file, its name there, and the path in it.</summary>
internal static class Promised
{
    public static IReadOnlySet<(string File, string Resource, string Path, string Value)> All { get; } = new HashSet<(string, string, string, string)>(
    [
        .. Of("storage", "account", [
            ("properties.allowSharedKeyAccess", "false"), ("properties.allowBlobPublicAccess", "false"), ("properties.allowCrossTenantReplication", "false"),
            ("properties.minimumTlsVersion", "'TLS1_2'"), ("properties.supportsHttpsTrafficOnly", "true")]),
        .. Of("storage", "blobs", [
            ("properties.isVersioningEnabled", "true"), ("properties.deleteRetentionPolicy.enabled", "true"),
            ("properties.containerDeleteRetentionPolicy.enabled", "true")]),
        // without it, texts, rules and keys would be cooled and deleted like evidence
        .. Of("storage", "lifecycle", [("properties.policy.rules.0.definition.filters.prefixMatch.0", "'…/'(containers.files)")]),
        .. Of("storage", "blobLog", [("scope", "blobs")]),
        .. Of("storage", "tableLog", [("scope", "tables")]),
        .. Of("vault", "vault", [
            ("properties.enableRbacAuthorization", "true"), ("properties.enableSoftDelete", "true"), ("properties.enablePurgeProtection", "true")]),
        .. Of("vault", "linkKeys", [("@onlyIfNotExists", "there")]),
        .. Of("vault", "log", [("scope", "vault"), ("properties.logs.0.categoryGroup", "'audit'")]),
        .. Of("budget", "budget", [("@onlyIfNotExists", "there")]),
        .. Of("monitoring", "workspace", [
            ("properties.features.disableLocalAuth", "true"), ("properties.features.enableLogAccessUsingOnlyResourcePermissions", "false")]),
        .. Of("monitoring", "insights", [("properties.DisableLocalAuth", "true"), ("properties.WorkspaceResourceId", "workspace.id")]),
        .. Of("app", "app", [
            ("kind", "'functionapp,linux'"), ("properties.reserved", "true"), ("properties.httpsOnly", "true"),
            ("identity.type", "'UserAssigned'"), ("identity.userAssignedIdentities.*", "Tree()"), ("properties.keyVaultReferenceIdentity", "identityId"),
            ("properties.siteConfig.ftpsState", "'Disabled'"), ("properties.siteConfig.minTlsVersion", "'1.2'"),
            ("properties.siteConfig.scmMinTlsVersion", "'1.2'"), ("properties.siteConfig.alwaysOn", "true"),
            ("properties.siteConfig.healthCheckPath", "'/api/health'"),
            ("properties.siteConfig.linuxFxVersion", "'DOTNET-ISOLATED|10.0'"), ("properties.functionAppConfig.runtime.name", "'dotnet-isolated'"),
            ("properties.functionAppConfig.deployment.storage.type", "'blobContainer'"),
            ("properties.functionAppConfig.deployment.storage.authentication.type", "'UserAssignedIdentity'"),
            ("properties.functionAppConfig.deployment.storage.authentication.userAssignedIdentityResourceId", "identityId")]),
        .. Of("plan", "plan", [("sku.name", "'FC1'"), ("sku.tier", "'FlexConsumption'"), ("properties.reserved", "true")]),
        // a package starts with the settings that it finds
        .. Of("app", "code", [("dependsOn.0", "appSettings"), ("properties.packageUri", "packageUri")]),
        .. Of("app", "ftp", [("properties.allow", "false")]),
        .. Of("app", "scm", [("properties.allow", "false")]),
        .. Of("app", "log", [("scope", "app")]),
        // links in mails stay open; of those who sign in, only this registration's tokens count
        .. Of("app", "signIn", [
            ("properties.platform.enabled", "true"), ("properties.identityProviders.azureActiveDirectory.registration.clientId", "entraClientId"),
            ("properties.identityProviders.azureActiveDirectory.registration.clientSecretSettingName", "assertionSetting"),
            ("properties.globalValidation.requireAuthentication", "false"), ("properties.globalValidation.unauthenticatedClientAction", "'AllowAnonymous'"),
            ("properties.httpSettings.requireHttps", "true"),
            ("properties.identityProviders.azureActiveDirectory.validation.allowedAudiences.0", "entraClientId"),
            ("properties.identityProviders.azureActiveDirectory.validation.defaultAuthorizationPolicy.allowedApplications.0", "entraClientId")]),
        .. Of("alerts", "alert", [("properties.enabled", "true"), ("properties.actions.actionGroups.0", "group.id")]),
        .. Of("alerts", "group", [("properties.enabled", "true")]),
    ]);

    private static IEnumerable<(string, string, string, string)> Of(string module, string resource, (string Path, string Value)[] promises) =>
        promises.Select(p => ($"infra/modules/{module}.bicep", resource, p.Path, p.Value));
}
