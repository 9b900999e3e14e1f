metadata description = 'The Durable Task Scheduler, where the orchestrations live instead of in queues and tables of the account.'

import { roles } from '../roles.bicep'

param name string
param taskHubName string
param location string
param tags object

@description('The principal that runs the orchestrations.')
param appPrincipalId string

@description('Its client id.')
param appClientId string

@description('Consumption is paid by the action, Dedicated by the capacity unit.')
param sku string

@description('Who looks at the orchestrations on the dashboard; empty for nobody.')
param administratorId string
param administratorType string

resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    ipAllowlist: ['0.0.0.0/0']
    sku: sku == 'Dedicated'
      ? {
          name: sku
          capacity: 1
        }
      : {
          name: sku
        }
  }
}

resource taskHub 'Microsoft.DurableTask/schedulers/taskHubs@2025-11-01' = {
  parent: scheduler
  name: taskHubName
}

resource worker 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(taskHub.id, appPrincipalId, roles.durableTaskDataContributor)
  scope: taskHub
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.durableTaskDataContributor
    )
  }
}

resource viewer 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(administratorId)) {
  name: guid(taskHub.id, administratorId, roles.durableTaskDataReader)
  scope: taskHub
  properties: {
    principalId: administratorId
    principalType: administratorType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.durableTaskDataReader)
  }
}

output connectionString string = 'Endpoint=${scheduler.properties.endpoint};Authentication=ManagedIdentity;ClientID=${appClientId}'
