param name string
param taskHubName string
param location string

resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: name
  location: location

  resource hub 'taskHubs' = {
    name: taskHubName
  }
}

output connectionString string = 'Endpoint=${scheduler.properties.endpoint};Authentication=ManagedIdentity'
