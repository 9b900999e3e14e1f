metadata description = 'What must stay secret: the key of SendGrid, and the keys that links are signed with. The key of the webhook lies with them.'

import { roles } from '../roles.bicep'

param name string
param location string
param tags object

@description('The principal that reads the secrets.')
param appPrincipalId string

@description('Who puts new keys in place; empty for nobody.')
param administratorId string
param administratorType string

@description('The workspace that is told who read which secret.')
param workspaceId string

@secure()
@description('A key with the permission Mail Send; empty to leave what is there.')
param sendGridApiKey string

@description('The Verification Key of the signed Event Webhook; empty while there is none.')
param webhookKey string

@secure()
@description('A GUID of 122 random bits: the first half of the first link key.')
param linkSeed1 string

@secure()
@description('Another one: its second half.')
param linkSeed2 string

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
  }
}

resource sendGrid 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(sendGridApiKey)) {
  parent: vault
  name: 'sendgrid-api-key'
  properties: {
    value: sendGridApiKey
  }
}

resource webhook 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(webhookKey)) {
  parent: vault
  name: 'sendgrid-event-key'
  properties: {
    value: webhookKey
  }
}

// a later deployment must not change it: links that are out would be good for nothing
@onlyIfNotExists()
resource linkKeys 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'link-keys'
  properties: {
    contentType: 'application/json'
    value: string([
      {
        #disable-next-line use-resource-id-functions // it names a key, not a resource
        id: take(uniqueString(linkSeed1), 8)
        secret: base64('${linkSeed1}${linkSeed2}')
      }
    ])
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

resource officer 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(administratorId)) {
  name: guid(vault.id, administratorId, roles.keyVaultSecretsOfficer)
  scope: vault
  properties: {
    principalId: administratorId
    principalType: administratorType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsOfficer)
  }
}

#disable-next-line use-recent-api-versions // no other version knows logs by category
resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
  }
}

output name string = vault.name

// without a version, so that a new key holds once the app is restarted, or by itself within a day
var secrets = '${vault.properties.vaultUri}secrets'
output sendGridApiKey string = '@Microsoft.KeyVault(SecretUri=${secrets}/sendgrid-api-key)'
output webhookKey string = empty(webhookKey) ? '' : '@Microsoft.KeyVault(SecretUri=${secrets}/${webhook.name})'
output linkKeys string = '@Microsoft.KeyVault(SecretUri=${secrets}/${linkKeys.name})'
