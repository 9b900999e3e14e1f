param location string

var vitals = 'AppTraces | where tostring(Properties.EventName) == "Vitals"'

var questions = [
  {
    name: 'queue-age'
    severity: 2
    frequency: 'PT1H'
    window: 'PT2H'
    query: '${vitals} | project Value = toint(Properties.QueuedMinutes)'
  }
]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'administrators'
  location: 'global'
}

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for question in questions: {
    name: question.name
    location: location
    properties: {
      severity: question.severity
      evaluationFrequency: question.frequency
      windowSize: question.window
      criteria: {
        allOf: [
          {
            query: question.query
            metricMeasureColumn: 'Value'
          }
        ]
      }
      actions: {
        actionGroups: [group.id]
      }
    }
  }
]
