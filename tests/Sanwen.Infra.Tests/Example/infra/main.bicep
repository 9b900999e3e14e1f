targetScope = 'subscription'

import { nextSteps as steps } from 'steps.bicep'

@minLength(2)
@maxLength(8)
@description('What this installation is called.')
param environmentName string

@description('The region of everything.')
param location string

@description('The mail address of the first administrator.')
param administrator string

@secure()
@description('The key of https://mails.example; empty to leave the one that the vault holds.')
param apiKey string = ''

@allowed(['flex', 'dedicated'])
param plan string = 'flex'

@minValue(1)
@maxValue(10)
param instances int = 2

@allowed(['azureStorage', 'scheduler'])
param durableBackend string = 'azureStorage'

param principalId string = ''

param schedule string = '0 30 0 * * *'

var name = 'shop-${environmentName}'
var onScheduler = durableBackend == 'scheduler'
var taskHubName = 'shop'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${name}'
  location: location
  tags: {
    'azd-env-name': environmentName
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    name: 'kv-${uniqueString(subscription().id, environmentName)}'
    location: location
    apiKey: apiKey
    appPrincipalId: app.outputs.principalId
    administratorId: principalId
  }
}

module scheduler 'modules/scheduler.bicep' = if (onScheduler) {
  scope: group
  params: {
    name: 'dts-${name}'
    taskHubName: taskHubName
    location: location
  }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    name: 'app-${name}'
    location: location
    planKind: plan
    instances: instances
    settings: {
      Sanwen__Site: 'https://${name}.${environment().suffixes.storage}'
      Sanwen__Administrator: administrator
      Sanwen__Schedule: schedule
      HUB_CONNECTION: onScheduler ? scheduler!.outputs.connectionString : ''
    }
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
  }
}

output AZURE_LOCATION string = location
output SHOP_NEXT_STEPS string = steps({
  site: app.outputs.site
  hasKey: !empty(apiKey)
  vault: vault.outputs.name
})
