using Sanwen.Core.Stores;

namespace Sanwen.Core.Mails;

/// <summary>What later news means for the mail it is about.</summary>
public static class MailFate
{
    /// <summary>How far the service's clock may be behind ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>How the mail is to be settled anew; null when the news changes nothing. What happened before the last sending is of an earlier one.</summary>
    public static Settlement? After(this OutboxRow row, MailNews news)
    {
        var ours = news.Address == row.Mail.To && row.ClaimedAt is { } sent && news.At >= sent - Skew;
        if (!ours || row.State is OutboxState.Queued or OutboxState.Failed) return null;
        var words = news.Reason.Length > 0 ? $"：{news.Reason}" : "。";
        return news.Kind switch
        {
            MailNewsKind.Delivered when row.State == OutboxState.Unknown => new Settlement.Sent("发送时结果不明，后经邮件服务确认已送达。"),
            MailNewsKind.Bounced => new Settlement.Returned($"已退信，收件服务器不接受这个地址{words}"),
            MailNewsKind.Blocked => new Settlement.Returned($"收件服务器拒收{words}"),
            MailNewsKind.Dropped => new Settlement.Returned($"邮件服务没有发出，因为这个地址此前退过信或举报过{words}"),
            MailNewsKind.Withheld => new Settlement.Returned($"邮件服务没有发出{words}"),
            _ => null,
        };
    }
}
