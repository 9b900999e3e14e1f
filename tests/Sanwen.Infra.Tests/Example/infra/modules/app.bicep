param name string
param location string

@allowed(['flex', 'dedicated'])
param planKind string
param instances int
param settings object

var isFlex = planKind == 'flex'
var hubSetting = 'AzureWebJobsStorage__queueServiceUri'

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: {
    'azd-service-name': 'app'
  }
  properties: {
    siteConfig: union(
      {
        minTlsVersion: '1.2'
      },
      isFlex
        ? {}
        : {
            linuxFxVersion: 'DOTNET-ISOLATED|10.0'
            healthCheckPath: '/api/health'
          }
    )
    functionAppConfig: isFlex
      ? {
          runtime: {
            name: 'dotnet-isolated'
            version: '10.0'
          }
          scaleAndConcurrency: {
            maximumInstanceCount: instances
          }
        }
      : null
  }
}

var hostSettings = {
  '${hubSetting}': 'https://${name}.queue.${environment().suffixes.storage}'
  AzureWebJobsStorage__tableServiceUri: 'https://${name}.table.${environment().suffixes.storage}'
}

var dedicatedSettings = {
  FUNCTIONS_EXTENSION_VERSION: '~4'
  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
}

var allSettings = union(hostSettings, isFlex ? {} : dedicatedSettings, settings)

resource appSettings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: toObject(filter(items(allSettings), item => !empty(item.value)), item => item.key, item => item.value)
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
}

output site string = 'https://${app.properties.defaultHostName}'
output principalId string = app.identity.principalId
