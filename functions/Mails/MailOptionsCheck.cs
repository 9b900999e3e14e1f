using Sanwen.Functions.Events;
using Sanwen.Functions.Hosting;
using Sanwen.Web.Hosting;

namespace Sanwen.Functions.Mails;

/// <summary>Names every wrong setting by its key, all at once.</summary>
public sealed class MailOptionsCheck : OptionsCheck<MailOptions>
{
    protected override IEnumerable<string> Problems(MailOptions options)
    {
        // where nothing goes out, it comes from nobody
        var from = options.Sender == MailOptions.ToOutbox ? options.InboundProblems() : options.Problems();
        return from.Concat(Sender(options)).Concat(Service(options.SendGrid));
    }

    private static IEnumerable<string> Sender(MailOptions options)
    {
        if (options.Sender is not (MailOptions.BySendGrid or MailOptions.ToOutbox))
            yield return $"Mail:Sender 应为 SendGrid 或 Outbox，现为“{options.Sender}”。";
        if (options.Sender == MailOptions.BySendGrid && options.SendGrid.ApiKey.Length == 0)
            yield return "SendGrid:ApiKey 未填写。请填写有 Mail Send 权限的密钥；只想试用、不发邮件的，把 Mail:Sender 设为 Outbox。";
    }

    private static IEnumerable<string> Service(SendGridOptions options)
    {
        if (VaultReference.Problem("SendGrid:ApiKey", options.ApiKey) is { } noKey) yield return noKey;
        else if (options.ApiKey.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c > 126))
            yield return "SendGrid:ApiKey 不能含空格、换行或中文，请重新复制。";
        if (!IsSafe(options.Host))
            yield return $"SendGrid:Host 应为 https 开头、不带路径的网址，如 https://api.sendgrid.com，现为“{options.Host}”。";
        if (VaultReference.Problem("SendGrid:EventKey", options.EventKey) is { } noEventKey) yield return noEventKey;
        else if (options.EventKey.Length > 0 && !EventKey.IsOne(options.EventKey))
            yield return "SendGrid:EventKey 应为 SendGrid 后台 Event Webhook 页上的 Verification Key（base64），请重新复制。";
    }

    // in the clear only to this machine, where a test listens
    private static bool IsSafe(string host) =>
        Uri.TryCreate(host, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" };
}
