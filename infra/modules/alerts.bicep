metadata description = 'What wakes a person. Each alert asks the workspace a question, and is told by mail to an action group.'

param prefix string
param location string
param tags object
param workspaceId string

@description('The addresses that are told.')
param addresses string[]

var hourly = 'PT1H'

// once an hour the app says how it is; see the category Sanwen.Functions.Triggers.Watch
var vitals = 'AppTraces | where tostring(Properties.EventName) == "Vitals"'

var questions = [
  {
    name: 'failed-functions'
    title: '函数运行失败'
    text: '过去一小时有函数运行失败。见应用日志中的异常。'
    severity: 1
    frequency: 'PT15M'
    window: hourly
    query: 'AppRequests | where Success == false and not(ResultCode matches regex "^4[0-9][0-9]$") | summarize Value = count()'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'month-not-open'
    title: '本月问询没有打开'
    text: '应用最近一次报告说本月没有按时打开，或两小时内没有报告：应用可能没有运行，或月度流程卡住。'
    severity: 1
    frequency: 'PT30M'
    window: 'PT2H'
    query: '${vitals} | top 1 by TimeGenerated | summarize Value = countif(tostring(Properties.MonthIsOnTime) =~ "true")'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'mails-bounced'
    title: '邮件退回或结果不明'
    text: '有邮件发送失败、被退回或结果不明，等待督办员在“发件箱”页处理。'
    severity: 2
    frequency: hourly
    window: 'PT2H'
    query: '${vitals} | top 1 by TimeGenerated | project Value = toint(Properties.Failed) + toint(Properties.Unknown)'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'queue-age'
    title: '流程或邮件积压'
    text: '有流程已到时间却没有推进，或有邮件排队超过两小时。任务中心或发信服务可能不正常。'
    severity: 2
    frequency: hourly
    window: 'PT2H'
    query: '${vitals} | top 1 by TimeGenerated | project Value = max_of(toint(Properties.OverdueMinutes), toint(Properties.QueuedMinutes))'
    operator: 'GreaterThan'
    threshold: 120
  }
]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${prefix}-administrators'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'sanwen'
    enabled: true
    emailReceivers: [
      for address in addresses: {
        name: address
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for question in questions: {
    name: '${prefix}-${question.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: question.title
      description: question.text
      severity: question.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: question.frequency
      windowSize: question.window
      criteria: {
        allOf: [
          {
            query: question.query
            timeAggregation: 'Maximum'
            metricMeasureColumn: 'Value'
            operator: question.operator
            threshold: question.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      autoMitigate: true
      // a new workspace has none of the tables until the app has spoken once
      skipQueryValidation: true
      actions: {
        actionGroups: [group.id]
      }
    }
  }
]
