metadata description = 'What the app runs on: Flex Consumption, paid by use, or machines of one\'s own where Flex is not offered.'

param name string
param location string
param tags object

@allowed(['flex', 'dedicated'])
param kind string

@description('The size of a dedicated machine, such as B1 or P0v3.')
param dedicatedSku string

var isFlex = kind == 'flex'

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: name
  location: location
  tags: tags
  kind: isFlex ? 'functionapp' : 'linux'
  sku: isFlex
    ? {
        name: 'FC1'
        tier: 'FlexConsumption'
      }
    : {
        name: dedicatedSku
        capacity: 1
      }
  properties: {
    reserved: true
  }
}

output id string = plan.id
