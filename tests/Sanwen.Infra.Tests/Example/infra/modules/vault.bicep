import { roles } from '../roles.bicep'

param name string
param location string

@secure()
param apiKey string
param appPrincipalId string
param administratorId string

@onlyIfNotExists()
resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  properties: {
    enablePurgeProtection: true
  }
}

resource key 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(apiKey)) {
  parent: vault
  name: 'api-key'
  properties: {
    value: apiKey
  }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, appPrincipalId, roles.keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
  }
}

var officerRoles = empty(administratorId) ? [] : [roles.keyVaultSecretsOfficer]

resource officer 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in officerRoles: {
    name: guid(vault.id, administratorId, role)
    scope: vault
    properties: {
      principalId: administratorId
      principalType: 'User'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

output name string = vault.name
