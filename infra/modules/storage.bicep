metadata description = 'The account that holds the office: table, long texts, evidence, rules and keys of sessions; the task hub and the app\'s code beside them.'

import { roles } from '../roles.bicep'

param name string
param location string
param tags object

@description('Standard_LRS, Standard_ZRS, Standard_GRS and so on.')
param sku string

@description('The principal that the app runs as.')
param appPrincipalId string

@description('Whether the task hub lives in queues of this account.')
param holdsTaskHub bool

@description('Who edits the rules and makes backups; empty for nobody.')
param administratorId string
param administratorType string

@description('The workspace that is told who read and changed what.')
param workspaceId string

@description('Days without a change after which evidence becomes cool; after four times as many it becomes cold. It can be opened all the same.')
param evidenceCoolDays int

@description('Days without a change after which evidence is deleted; 0 for never.')
param evidenceKeptDays int

@description('Days for which what was deleted or written over can be brought back.')
param deletedKeptDays int

var containers = {
  files: 'sanwen-files'
  texts: 'sanwen-texts'
  office: 'office'
  code: 'app-package'
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: sku
  }
  kind: 'StorageV2'
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: {
      enabled: true
      days: deletedKeptDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: deletedKeptDays
    }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = [
  for item in items(containers): {
    parent: blobs
    name: item.value
  }
]

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' = {
  parent: tables
  name: 'sanwen'
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = {
  parent: account
  name: 'default'
  dependsOn: [
    container
  ]
  properties: {
    policy: {
      rules: [
        {
          name: 'old-evidence'
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['${containers.files}/']
            }
            actions: {
              baseBlob: union(
                {
                  tierToCool: {
                    daysAfterModificationGreaterThan: evidenceCoolDays
                  }
                  tierToCold: {
                    daysAfterModificationGreaterThan: evidenceCoolDays * 4
                  }
                },
                evidenceKeptDays == 0
                  ? {}
                  : {
                      delete: {
                        daysAfterModificationGreaterThan: evidenceKeptDays
                      }
                    }
              )
            }
          }
        }
        {
          name: 'old-versions'
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
            }
            actions: {
              version: {
                delete: {
                  daysAfterCreationGreaterThan: deletedKeptDays
                }
              }
            }
          }
        }
      ]
    }
  }
}

var appRoles = union(
  [roles.storageBlobDataContributor, roles.storageTableDataContributor],
  holdsTaskHub ? [roles.storageQueueDataContributor] : []
)

resource appRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in appRoles: {
    name: guid(account.id, appPrincipalId, role)
    scope: account
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

var administratorRoles = empty(administratorId)
  ? []
  : [roles.storageBlobDataContributor, roles.storageTableDataContributor]

resource administratorRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in administratorRoles: {
    name: guid(account.id, administratorId, role)
    scope: account
    properties: {
      principalId: administratorId
      principalType: administratorType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

#disable-next-line use-recent-api-versions // no other version knows logs by category
resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      for category in ['StorageRead', 'StorageWrite', 'StorageDelete']: {
        category: category
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'Transaction'
        enabled: true
      }
    ]
  }
}

// every commit of the office writes rows: that they were written is in its journal, that they were deleted is not
#disable-next-line use-recent-api-versions // no other version knows logs by category
resource tableLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: tables
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'Transaction'
        enabled: true
      }
    ]
  }
}

output blobEndpoint string = account.properties.primaryEndpoints.blob
output queueEndpoint string = account.properties.primaryEndpoints.queue
output tableEndpoint string = account.properties.primaryEndpoints.table
output tableName string = table.name
output filesContainer string = containers.files
output textsContainer string = containers.texts
output officeContainer string = containers.office
output codeContainer string = containers.code
