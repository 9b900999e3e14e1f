type Done = {
  site: string
  hostName: string
  app: string
  group: string
  vault: string
  mailFrom: string
  mailInbound: string
  sendsMail: bool
  hasEventKey: bool
  hasOwnAddress: bool
  hasEntra: bool
  identity: string
}

func domainOf(address string) string => last(split(address, '@'))

func apiKeyStep(done Done) string[] =>
  done.sendsMail
    ? [
        'SendGrid 密钥（部署时没有给出、保管库中也还没有的）：az keyvault secret set --vault-name ${done.vault} --name sendgrid-api-key --value <有 Mail Send 权限的密钥>，然后让应用重新取用：az rest --method post --url "$(az functionapp show --name ${done.app} --resource-group ${done.group} --query id --output tsv)/config/configreferences/appsettings/refresh?api-version=2022-03-01"，再 az functionapp restart --name ${done.app} --resource-group ${done.group}'
      ]
    : []

func senderStep(done Done) string[] =>
  done.sendsMail
    ? [
        '发件域名：在 SendGrid 后台 Settings → Sender Authentication 添加 ${domainOf(done.mailFrom)}，把页面给出的三条 CNAME（SPF 与 DKIM）加进该域名的 DNS，再加 TXT 记录 _dmarc.${domainOf(done.mailFrom)} "v=DMARC1; p=quarantine"，回到页面点 Verify。'
      ]
    : []

func inboundStep(done Done) string[] =>
  empty(done.mailInbound)
    ? []
    : [
        '回信：给 ${done.mailInbound} 加 MX 记录 10 mx.sendgrid.net；在 SendGrid 后台 Settings → Inbound Parse 添加该域名，地址填 ${done.site}/api/inbound/email，不勾选 POST the raw, full MIME message。'
      ]

func webhookStep(done Done) string[] =>
  done.sendsMail && !done.hasEventKey
    ? [
        '退信通知：在 SendGrid 后台 Settings → Mail Settings → Event Webhooks 新建，地址填 ${done.site}/api/events/sendgrid，勾选 Delivered、Deferred、Bounced、Dropped、Spam Reports，打开 Signed Event Webhook；把页面上的 Verification Key 填进参数 sendGridEventKey，再部署一次。'
      ]
    : []

func addressStep(done Done) string[] =>
  done.hasOwnAddress && !contains(done.site, done.hostName)
    ? [
        '网站地址：给 ${replace(done.site, 'https://', '')} 加 CNAME 记录 ${done.hostName}，在应用 ${done.app} 的“自定义域”页绑定它并签发托管证书。'
      ]
    : []

func entraStep(done Done) string[] =>
  done.hasEntra
    ? [
        'Entra 登录：在应用注册的“身份验证”页加重定向地址 ${done.site}/.auth/login/aad/callback 并勾选 ID 令牌；在“证书和密码 → 联合凭据”加一条托管标识凭据，标识的对象 ID 为 ${done.identity}。'
      ]
    : []

func numbered(steps string[]) string =>
  empty(steps) ? '没有剩下的步骤。' : join(map(steps, (step, i) => '${i + 1}. ${step}'), '\n')

@export()
@description('What no template can do, in the words of the administrator who has to (zh-CN).')
func nextSteps(done Done) string =>
  '网站：${done.site}\n健康状况：${done.site}/api/health\n\n还要由人完成：\n${numbered(concat(apiKeyStep(done), addressStep(done), senderStep(done), inboundStep(done), webhookStep(done), entraStep(done)))}'
