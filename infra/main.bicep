targetScope = 'subscription'

metadata name = 'Sanwen'
metadata description = 'Everything an office runs on: a resource group with the app, its storage, its secrets, and what watches over them.'

import { nextSteps } from 'next-steps.bicep'

@minLength(2)
@maxLength(20)
@description('What this installation is called: dev, prod, or the office\'s own short name.')
param environmentName string

@description('The region of everything.')
param location string

@minLength(5)
@description('The mail address of the first administrator, who imports everybody else.')
param administrator string

@minLength(5)
@description('The address that mails come from; SendGrid must have verified it or its domain.')
param mailFrom string

@description('The name that mails come from.')
param mailFromName string = '三问督办'

@allowed(['SendGrid', 'Outbox'])
@description('Outbox sends nothing: mails are only shown on the page of the outbox.')
param mailSender string = 'SendGrid'

@description('The domain that replies to mails are sent to; empty to take none.')
param mailInbound string = ''

@description('The API of SendGrid: https://api.eu.sendgrid.com for accounts whose data stays in the EU.')
param sendGridHost string = 'https://api.sendgrid.com'

@secure()
@description('A key of SendGrid with the permission Mail Send; empty to leave the one that the vault holds.')
param sendGridApiKey string = ''

@description('The Verification Key of the signed Event Webhook, a public key; empty while there is none.')
param sendGridEventKey string = ''

@description('Where people reach the site, such as https://sanwen.office.example; empty for the address that Azure gives.')
param site string = ''

@description('Whether an empty store is filled with the sample office.')
param sample bool = false

@allowed(['flex', 'dedicated'])
@description('Flex Consumption, or a Linux plan of one\'s own where it is not offered, as in Azure China.')
param plan string = 'flex'

@description('The size of the machine of a dedicated plan.')
param dedicatedSku string = 'B1'

@allowed([512, 2048, 4096])
@description('Megabytes of memory of an instance of Flex Consumption.')
param instanceMemoryMB int = 2048

@minValue(1)
@maxValue(1000)
@description('How many instances of Flex Consumption there may be at once.')
param maximumInstanceCount int = 40

@allowed(['azureStorage', 'scheduler'])
@description('Where orchestrations live: in the storage account, or in a Durable Task Scheduler. The app must be built for the same.')
param durableBackend string = 'azureStorage'

@allowed(['Consumption', 'Dedicated'])
@description('How a Durable Task Scheduler is paid.')
param schedulerSku string = 'Consumption'

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS', 'Standard_RAGRS', 'Standard_RAGZRS'])
@description('How often the storage account keeps everything, and how far apart.')
param storageSku string = 'Standard_ZRS'

@minValue(1)
@description('Days without a change after which evidence becomes cheaper to keep and dearer to open.')
param evidenceCoolDays int = 90

@minValue(0)
@description('Days without a change after which evidence is deleted; 0 for never.')
param evidenceKeptDays int = 0

@minValue(1)
@maxValue(365)
@description('Days for which a deleted or overwritten blob can be brought back.')
param deletedKeptDays int = 30

@minValue(30)
@maxValue(730)
@description('Days for which telemetry is kept.')
param logDays int = 90

@minValue(-1)
@description('Gigabytes of telemetry a day after which no more is taken in; -1 for no limit.')
param logGigabytesADay int = 1

@description('Who is told by alerts and by the budget; empty for the administrator.')
param alertAddresses string[] = []

@minValue(0)
@description('What a month may cost, in the currency of the bill, before somebody is told; 0 for no budget.')
param monthlyBudget int = 50

@description('The month in which the budget begins: this one, unless it exists already.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('The application id of a registration for sign-in with Entra ID; empty for mailed links only.')
param entraClientId string = ''

@description('The issuer of its tokens, where it is not the one of this tenant in this cloud.')
param entraIssuer string = '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'

@description('Who edits rules, puts keys in place and makes backups: the object id of a person, a group or a service principal.')
param principalId string = ''

@allowed(['User', 'Group', 'ServicePrincipal'])
param principalType string = 'User'

@description('A zip of the published app that anybody can fetch, for deploying without azd; empty where the code comes by another way.')
param packageUri string = ''

@description('A collector that takes OpenTelemetry beside Application Insights; empty for none.')
param otlpEndpoint string = ''

@secure()
param linkSeed1 string = newGuid()

@secure()
param linkSeed2 string = newGuid()

var tags = {
  'azd-env-name': environmentName
  application: 'sanwen'
}
var name = 'sanwen-${environmentName}'
var token = uniqueString(subscription().id, environmentName, location)
var onScheduler = durableBackend == 'scheduler'
var sendsMail = mailSender == 'SendGrid'
var told = empty(alertAddresses) ? [administrator] : alertAddresses

// the table service of each cloud knows tokens of its own only
var tableAudiences = {
  AzureCloud: ''
  AzureChinaCloud: 'AzureChina'
  AzureUSGovernment: 'AzureGovernment'
}

// must be the one in host.scheduler.json
var taskHubName = 'sanwen'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${name}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: 'id-${name}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-${name}'
    insightsName: 'appi-${name}'
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    retentionInDays: logDays
    dailyQuotaGb: logGigabytesADay
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'stsanwen${token}'
    location: location
    tags: tags
    sku: storageSku
    appPrincipalId: identity.outputs.principalId
    holdsTaskHub: !onScheduler
    administratorId: principalId
    administratorType: principalType
    workspaceId: monitoring.outputs.workspaceId
    evidenceCoolDays: evidenceCoolDays
    evidenceKeptDays: evidenceKeptDays
    deletedKeptDays: deletedKeptDays
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    name: 'kv-sanwen-${token}'
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    administratorId: principalId
    administratorType: principalType
    workspaceId: monitoring.outputs.workspaceId
    sendGridApiKey: sendGridApiKey
    webhookKey: sendGridEventKey
    linkSeed1: linkSeed1
    linkSeed2: linkSeed2
  }
}

module scheduler 'modules/scheduler.bicep' = if (onScheduler) {
  scope: group
  params: {
    name: 'dts-${name}'
    taskHubName: taskHubName
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    appClientId: identity.outputs.clientId
    sku: schedulerSku
    administratorId: principalId
    administratorType: principalType
  }
}

module hosting 'modules/plan.bicep' = {
  scope: group
  params: {
    name: 'plan-${name}'
    location: location
    tags: tags
    kind: plan
    dedicatedSku: dedicatedSku
  }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    name: 'func-${name}-${token}'
    location: location
    tags: tags
    planKind: plan
    planId: hosting.outputs.id
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    blobEndpoint: storage.outputs.blobEndpoint
    queueEndpoint: storage.outputs.queueEndpoint
    tableEndpoint: storage.outputs.tableEndpoint
    codeContainer: storage.outputs.codeContainer
    insightsConnectionString: monitoring.outputs.connectionString
    workspaceId: monitoring.outputs.workspaceId
    site: site
    entraClientId: entraClientId
    entraIssuer: entraIssuer
    packageUri: packageUri
    settings: {
      Sanwen__Administrator: administrator
      Sanwen__Sample: string(sample)
      Sanwen__Container: storage.outputs.officeContainer
      Sanwen__LinkKeys: vault.outputs.linkKeys
      Store__Table: storage.outputs.tableName
      Store__Texts: storage.outputs.textsContainer
      Store__Files: storage.outputs.filesContainer
      Store__TableAudience: tableAudiences[environment().name]
      Mail__Sender: mailSender
      Mail__From: mailFrom
      Mail__FromName: mailFromName
      Mail__Inbound: mailInbound
      SendGrid__ApiKey: sendsMail ? vault.outputs.sendGridApiKey : ''
      SendGrid__Host: sendGridHost
      SendGrid__EventKey: vault.outputs.webhookKey
      OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint
      DURABLE_TASK_SCHEDULER_CONNECTION_STRING: onScheduler ? scheduler!.outputs.connectionString : ''
    }
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    prefix: name
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    addresses: told
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0) {
  scope: group
  params: {
    name: 'budget-${name}'
    amount: monthlyBudget
    start: budgetStart
    addresses: told
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output SANWEN_APP string = app.outputs.name

@description('What is left for a person to do, step by step.')
output SANWEN_NEXT_STEPS string = nextSteps({
  site: app.outputs.site
  hostName: app.outputs.hostName
  app: app.outputs.name
  group: group.name
  vault: vault.outputs.name
  mailFrom: mailFrom
  mailInbound: mailInbound
  sendsMail: sendsMail
  hasEventKey: !empty(sendGridEventKey)
  hasOwnAddress: !empty(site)
  hasEntra: !empty(entraClientId)
  identity: identity.outputs.principalId
})
