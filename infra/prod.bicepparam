using 'main.bicep'

param environmentName = 'prod'
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastasia')
param administrator = readEnvironmentVariable('SANWEN_ADMINISTRATOR')
param mailFrom = readEnvironmentVariable('SANWEN_MAIL_FROM')
param mailFromName = readEnvironmentVariable('SANWEN_MAIL_FROM_NAME', '三问督办')
param mailInbound = readEnvironmentVariable('SANWEN_MAIL_INBOUND', '')
param sendGridApiKey = readEnvironmentVariable('SENDGRID_API_KEY', '')
param sendGridEventKey = readEnvironmentVariable('SENDGRID_EVENT_KEY', '')
param site = readEnvironmentVariable('SANWEN_ADDRESS', '')
param plan = readEnvironmentVariable('SANWEN_PLAN', 'flex')
param dedicatedSku = 'P0v3'
param durableBackend = readEnvironmentVariable('DURABLE_BACKEND', 'azureStorage')
param storageSku = 'Standard_ZRS'
param logDays = 180
param monthlyBudget = 100
param entraClientId = readEnvironmentVariable('ENTRA_CLIENT_ID', '')
param principalId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param principalType = readEnvironmentVariable('AZURE_PRINCIPAL_TYPE', 'User')
param packageUri = readEnvironmentVariable('SANWEN_PACKAGE', '')
