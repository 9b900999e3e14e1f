using System.Net.Mail;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Mails;

/// <summary>What a fault of the mail server means for the mail.</summary>
internal static class SmtpFault
{
    public static Settlement Settle(Exception fault, OutboxRow row, bool handedOver, DateTimeOffset now) => fault switch
    {
        SmtpFailedRecipientException refused => Refused(refused, row, handedOver, now),
        SmtpException { StatusCode: >= (SmtpStatusCode)400 } said => Said((int)said.StatusCode, said.Message, row, now),
        _ when handedOver => new Settlement.Unknown($"邮件交给服务器后连接中断，不能确定是否已发出（{Words(fault)}）。请向收件人核实后再决定是否重发。"),
        _ => BackOff.After(row.Attempts, $"连接邮件服务器失败：{Words(fault)}", now),
    };

    /// <summary>The server sends the mail to those it accepts. A copy refused is told; the addressee must not be missed.</summary>
    private static Settlement Refused(SmtpFailedRecipientException refused, OutboxRow row, bool handedOver, DateTimeOffset now)
    {
        var all = (refused as SmtpFailedRecipientsException)?.InnerExceptions ?? [refused];
        var decisive = all.FirstOrDefault(r => Bare(r.FailedRecipient) == row.Mail.To) ?? (handedOver ? null : all[0]);
        return decisive is not null
            ? Said((int)decisive.StatusCode, decisive.Message, row, now)
            : new Settlement.Sent($"抄送未送达：{string.Join("；", all.Select(r => $"{Bare(r.FailedRecipient)}（{Words(r)}）"))}");
    }

    private static Settlement Said(int code, string words, OutboxRow row, DateTimeOffset now) => code switch
    {
        // about our own account or encryption, not about this mail: to be put right by the administrator meanwhile
        530 or 534 or 535 or 538 => BackOff.After(row.Attempts, $"邮件服务器拒绝登录，请检查 Mail:Smtp 的账号、密码和 Tls：{code} {words}", now),
        >= 500 => new Settlement.Failed($"邮件服务器拒收：{code} {words}"),
        _ => BackOff.After(row.Attempts, $"邮件服务器要求稍后再试：{code} {words}", now),
    };

    private static string Bare(string? address) => address?.Trim('<', '>') ?? "";

    private static string Words(Exception fault) => fault switch
    {
        OperationCanceledException => "超时",
        { InnerException: { } inner } => Words(inner),
        _ => fault.Message,
    };
}
