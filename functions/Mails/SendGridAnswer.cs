using System.Globalization;
using System.Net;
using System.Text.Json;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Mails;

/// <summary>What SendGrid said to a request: what it means for each mail in it.</summary>
/// <param name="Reset">When the limit that was met ends, where SendGrid says so.</param>
/// <param name="Words">Its errors, or the beginning of what it said instead.</param>
internal sealed record SendGridAnswer(HttpStatusCode Status, DateTimeOffset? Reset, string Words)
{
    private const string ResetHeader = "X-RateLimit-Reset";

    private const string LimitMet = "SendGrid 限制发送频率（429），到时自动重试。";

    private const int LongestWords = 500;

    /// <summary>SendGrid's limits end within minutes; a clock that is wrong must not keep a mail for years.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Nothing of the request was taken, for a reason that may be one mail's alone.</summary>
    public bool MayBeOneMails => Status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge;

    public static async Task<SendGridAnswer> Read(SendGrid.Response response)
    {
        var body = response.Body is { } content ? await content.ReadAsStringAsync() : "";
        var reset = response.Headers.TryGetValues(ResetHeader, out var values)
            && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : (DateTimeOffset?)null;
        return new(response.StatusCode, reset, Errors(body));
    }

    /// <param name="attempts">How often the mail has been tried, this time included.</param>
    public Settlement Settle(int attempts, DateTimeOffset now) => (int)Status switch
    {
        >= 200 and < 300 => new Settlement.Sent(),
        429 => Later(attempts, now),
        401 => BackOff.After(
            attempts, $"SendGrid 拒绝了密钥（401）：{Words}请管理员核对 SendGrid:ApiKey 是否有效，以及账户额度是否用完。", now),
        403 => BackOff.After(
            attempts, $"SendGrid 不允许发送（403）：{Words}请管理员在 SendGrid 后台验证发件地址 Mail:From，并确认密钥有 Mail Send 权限。", now),

        // no place of SendGrid's: nothing is wrong with the mail
        >= 300 and < 400 or 404 or 405 => BackOff.After(attempts, $"没有找到 SendGrid 的发送接口（{(int)Status}）。请管理员核对 SendGrid:Host。", now),

        // a gateway gave up waiting: what it passed the request to may have taken it
        504 => new Settlement.Unknown("邮件交给 SendGrid 后没有等到答复（504），不能确定是否已发出。请向收件人核实后再决定是否重发。"),
        >= 500 => BackOff.After(attempts, $"SendGrid 暂时不能受理（{(int)Status}）：{Words}", now),
        _ => new Settlement.Failed($"SendGrid 拒收（{(int)Status}）：{Words}"),
    };

    /// <summary>Until when nothing is to be sent; null when nothing speaks against it.</summary>
    public DateTimeOffset? LimitedUntil(DateTimeOffset now) => Status == HttpStatusCode.TooManyRequests && Reset is { } reset
        ? Between(now.AddSeconds(1), reset, now + LongestWait)
        : null;

    public static Settlement Limited(DateTimeOffset until) => new Settlement.Retry(LimitMet, until);

    private Settlement Later(int attempts, DateTimeOffset now) =>
        LimitedUntil(now) is { } until ? Limited(until) : BackOff.After(attempts, LimitMet, now);

    private static DateTimeOffset Between(DateTimeOffset soonest, DateTimeOffset moment, DateTimeOffset latest) =>
        moment < soonest ? soonest : moment > latest ? latest : moment;

    private static string Errors(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var errors = json.RootElement.GetProperty("errors").EnumerateArray().Select(Error).Where(e => e.Length > 0).ToList();
            if (errors.Count > 0) return Clip(string.Join("；", errors)) + "。";
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // not SendGrid's own words, as from a proxy in between
        }

        return string.IsNullOrWhiteSpace(body) ? "没有说明原因。" : Clip(body.Trim()) + "。";
    }

    private static string Error(JsonElement error)
    {
        var message = Text(error, "message").TrimEnd('.');
        return Text(error, "field") is { Length: > 0 } field ? $"{message}（{field}）" : message;
    }

    private static string Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Clip(string text) => text.Length > LongestWords ? text[..LongestWords] + "…" : text;
}
