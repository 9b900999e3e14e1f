using Sanwen.Web.Hosting;

namespace Sanwen.Local.Mails;

/// <summary>Names every wrong setting by its key, all at once.</summary>
public sealed class MailOptionsCheck : OptionsCheck<MailOptions>
{
    private const int ImplicitTlsPort = 465;

    protected override IEnumerable<string> Problems(MailOptions options) => options.Problems().Concat(Server(options.Smtp));

    private static IEnumerable<string> Server(SmtpOptions smtp)
    {
        if (smtp.Host.Length == 0)
        {
            if (smtp.User.Length + smtp.Password.Length > 0)
                yield return "Mail:Smtp:Host 未填写，但填写了账号或密码。请填写邮件服务器地址，或一并删除。";
            yield break;
        }

        if (Uri.CheckHostName(smtp.Host) == UriHostNameType.Unknown)
            yield return $"Mail:Smtp:Host 应为主机名或 IP 地址，现为“{smtp.Host}”。";
        if (smtp.Port is < 1 or > 65535)
            yield return $"Mail:Smtp:Port 应为 1 到 65535，现为 {smtp.Port}。";
        if (smtp.Port == ImplicitTlsPort && smtp.Tls != SmtpTls.OnConnect)
            yield return "Mail:Smtp:Port 465 只接受一开始就加密的连接，请设 Mail:Smtp:Tls 为 OnConnect。";
        if (!Enum.IsDefined(smtp.Tls))
            yield return $"Mail:Smtp:Tls 应为 None、StartTls 或 OnConnect，现为“{smtp.Tls}”。";
        if (smtp.User.Length > 0 && smtp.Password.Length == 0)
            yield return "Mail:Smtp:Password 未填写，但填写了 Mail:Smtp:User。";
        if (smtp.Password.Length > 0 && smtp.User.Length == 0)
            yield return "Mail:Smtp:User 未填写，但填写了 Mail:Smtp:Password。";
        if (smtp.TimeoutSeconds is < 1 or > 600)
            yield return $"Mail:Smtp:TimeoutSeconds 应为 1 到 600 秒，现为 {smtp.TimeoutSeconds}。";
    }
}
