using 'main.bicep'

// to try the app: the sample office, no mail to anybody, everything as cheap as it gets
param environmentName = 'dev'
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastasia')
param administrator = readEnvironmentVariable('SANWEN_ADMINISTRATOR')
param mailFrom = 'sanwen@office.example'
param mailSender = 'Outbox'
param sample = true
param plan = readEnvironmentVariable('SANWEN_PLAN', 'flex')
param instanceMemoryMB = 512
param durableBackend = readEnvironmentVariable('DURABLE_BACKEND', 'azureStorage')
param storageSku = 'Standard_LRS'
param deletedKeptDays = 7
param logDays = 30
param monthlyBudget = 20
param entraClientId = readEnvironmentVariable('ENTRA_CLIENT_ID', '')
param principalId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param principalType = readEnvironmentVariable('AZURE_PRINCIPAL_TYPE', 'User')
param packageUri = readEnvironmentVariable('SANWEN_PACKAGE', '')
