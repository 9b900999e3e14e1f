using 'main.bicep'

// to try it
param environmentName = 'dev'
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastasia')
param administrator = readEnvironmentVariable('SANWEN_ADMINISTRATOR')
param apiKey = readEnvironmentVariable('SANWEN_API_KEY', '')
param plan = readEnvironmentVariable('SANWEN_PLAN', 'flex')
param instances = 1
param durableBackend = readEnvironmentVariable('DURABLE_BACKEND', 'azureStorage')
param schedule = readEnvironmentVariable('SANWEN_SCHEDULE', '0 0 0 * * *')
