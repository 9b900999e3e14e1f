metadata description = 'The Functions app: its settings, its code where a package is given, and sign-in with Entra ID where a registration is given.'

param name string
param location string
param tags object

@allowed(['flex', 'dedicated'])
param planKind string
param planId string

@description('Megabytes of an instance of Flex Consumption.')
param instanceMemoryMB int

@description('How many instances of Flex Consumption there may be at once.')
param maximumInstanceCount int

param identityId string
param identityClientId string

@description('The endpoints of the storage account, each with a slash at its end.')
param blobEndpoint string
param queueEndpoint string
param tableEndpoint string

@description('The container on the storage account that Flex Consumption takes the code from.')
param codeContainer string

@description('The connection string of Application Insights.')
param insightsConnectionString string

@description('The workspace that is told who signed in.')
param workspaceId string

@description('The app\'s own settings, by key. An empty one is left out.')
param settings object

@description('Where people reach the site; empty for the address that Azure gives.')
param site string

@description('The application id of the registration for sign-in with Entra ID; empty for mailed links only.')
param entraClientId string

@description('The issuer of its tokens.')
param entraIssuer string

@description('A zip of the published app that anybody can fetch; empty where the code comes by another way.')
param packageUri string

var isFlex = planKind == 'flex'
var hasEntra = !empty(entraClientId)

// by this name App Service lets the identity vouch for the app, so that sign-in needs no client secret
var assertionSetting = 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, {
    'azd-service-name': 'app'
  })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: planId
    reserved: true
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    siteConfig: union(
      {
        ftpsState: 'Disabled'
        minTlsVersion: '1.2'
        scmMinTlsVersion: '1.2'
        http20Enabled: true
      },
      isFlex
        ? {}
        : {
            alwaysOn: true
            linuxFxVersion: 'DOTNET-ISOLATED|10.0'
            healthCheckPath: '/api/health'
          }
    )
    functionAppConfig: isFlex
      ? {
          deployment: {
            storage: {
              type: 'blobContainer'
              value: '${blobEndpoint}${codeContainer}'
              authentication: {
                type: 'UserAssignedIdentity'
                userAssignedIdentityResourceId: identityId
              }
            }
          }
          runtime: {
            name: 'dotnet-isolated'
            version: '10.0'
          }
          scaleAndConcurrency: {
            instanceMemoryMB: instanceMemoryMB
            maximumInstanceCount: maximumInstanceCount
          }
        }
      : null
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

var address = empty(site) ? 'https://${app.properties.defaultHostName}' : site

var hostSettings = {
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsStorage__blobServiceUri: blobEndpoint
  AzureWebJobsStorage__queueServiceUri: queueEndpoint
  AzureWebJobsStorage__tableServiceUri: tableEndpoint
  AzureWebJobsDisableHomepage: 'true'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identityClientId}'
  // all of it: what is asked and answered comes in bursts at nine o'clock, which sampling by the second would tear apart
  OTEL_TRACES_SAMPLER: 'microsoft.fixed_percentage'
  OTEL_TRACES_SAMPLER_ARG: '1.0'
}

// Flex Consumption is told of these by functionAppConfig, and refuses them as settings
var dedicatedSettings = {
  FUNCTIONS_EXTENSION_VERSION: '~4'
  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
  WEBSITE_RUN_FROM_PACKAGE: '1'
}

var signInSettings = {
  '${assertionSetting}': identityClientId
  WEBSITE_AUTH_AAD_ALLOWED_TENANTS: tenant().tenantId
}

var allSettings = union(hostSettings, isFlex ? {} : dedicatedSettings, hasEntra ? signInSettings : {}, settings, {
  Sanwen__Site: address
})

resource appSettings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: toObject(filter(items(allSettings), item => !empty(item.value)), item => item.key, item => item.value)
}

resource signIn 'Microsoft.Web/sites/config@2025-03-01' = if (hasEntra) {
  parent: app
  name: 'authsettingsV2'
  dependsOn: [
    appSettings
  ]
  properties: {
    platform: {
      enabled: true
    }
    // links in mails, replies by mail and the webhook are open to all; the app itself refuses everything else
    globalValidation: {
      requireAuthentication: false
      unauthenticatedClientAction: 'AllowAnonymous'
    }
    httpSettings: {
      requireHttps: true
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: entraClientId
          clientSecretSettingName: assertionSetting
          openIdIssuer: entraIssuer
        }
        validation: {
          allowedAudiences: [entraClientId]
          defaultAuthorizationPolicy: {
            allowedApplications: [entraClientId]
          }
        }
      }
    }
    login: {
      tokenStore: {
        enabled: false
      }
    }
  }
}

resource code 'Microsoft.Web/sites/extensions@2025-03-01' = if (!empty(packageUri)) {
  parent: app
  name: 'onedeploy'
  dependsOn: [
    appSettings
    signIn
  ]
  #disable-next-line BCP187 // the published type of this resource lists none of its properties
  properties: union(
    {
      packageUri: packageUri
    },
    isFlex
      ? {
          remoteBuild: false
        }
      : {
          type: 'zip'
        }
  )
}

#disable-next-line use-recent-api-versions // no other version knows logs by category
resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspaceId
    // what functions log goes to Application Insights already
    logs: [
      {
        category: 'AppServiceAuthenticationLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

output name string = app.name
output site string = address
output hostName string = app.properties.defaultHostName
