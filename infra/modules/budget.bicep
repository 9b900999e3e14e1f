metadata description = 'Who is told when a month costs more than was meant. It stops nothing.'

param name string

@description('In the currency of the bill.')
param amount int

@description('The first day of the month in which it begins.')
param start string

@description('The addresses that are told.')
param addresses string[]

// Azure refuses another first day for a budget that exists, and the day cannot be read before there is one
@onlyIfNotExists()
resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: start
    }
    notifications: {
      actual80: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: addresses
      }
      forecast100: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: addresses
      }
    }
  }
}
