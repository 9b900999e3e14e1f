using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Mails;

/// <summary>What a fault of the mail server means for the mail.</summary>
internal static class SmtpFault
{
    public static Settlement Settle(Exception fault, OutboxRow row, bool handedOver, DateTimeOffset now) => fault switch
    {
        SmtpCommandException said => Said((int)said.StatusCode, said.Message, row, now),
        AuthenticationException or ServiceNotAuthenticatedException or NotSupportedException => Refused(fault.Message, row, now),
        SslHandshakeException => BackOff.After(row.Attempts, $"与邮件服务器的加密连接未能建立，请检查服务器的证书和 Mail:Smtp:Tls：{Words(fault)}", now),
        _ when handedOver => new Settlement.Unknown($"邮件交给服务器后连接中断，不能确定是否已发出（{Words(fault)}）。请向收件人核实后再决定是否重发。"),
        _ => BackOff.After(row.Attempts, $"连接邮件服务器失败：{Words(fault)}", now),
    };

    private static Settlement Said(int code, string words, OutboxRow row, DateTimeOffset now) => code switch
    {
        530 or 534 or 535 or 538 => Refused($"{code} {words}", row, now),
        >= 500 => new Settlement.Failed($"邮件服务器拒收：{code} {words}"),
        _ => BackOff.After(row.Attempts, $"邮件服务器要求稍后再试：{code} {words}", now),
    };

    /// <summary>About our own account or encryption, not about this mail: to be put right by the administrator meanwhile.</summary>
    private static Settlement Refused(string words, OutboxRow row, DateTimeOffset now) =>
        BackOff.After(row.Attempts, $"邮件服务器拒绝登录，请检查 Mail:Smtp 的账号、密码和 Tls：{words}", now);

    private static string Words(Exception fault) => fault switch
    {
        OperationCanceledException => "超时",
        { InnerException: { } inner } => Words(inner),
        _ => fault.Message,
    };
}
