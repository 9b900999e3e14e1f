using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using SendGrid;

namespace Sanwen.Functions.Mails;

/// <summary>Hands mails to SendGrid, a batch a request.</summary>
public sealed class SendGridSender : IMailSender, IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly MailOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private readonly SendGridClient _client;
    private long _limitedUntil;

    /// <param name="options">As checked at the start.</param>
    public SendGridSender(MailOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);

        // connections end after a while, so that a change of the name's addresses is seen
        var sockets = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false };
        _http = new(new HandOver(sockets)) { Timeout = Timeout };
        _client = new(_http, new SendGridClientOptions { ApiKey = options.SendGrid.ApiKey, Host = options.SendGrid.Host });
    }

    public async Task<IReadOnlyList<Settlement>> Send(Batch batch)
    {
        // a limit is the account's: whatever is asked before it ends would only be refused
        var limited = new DateTimeOffset(Volatile.Read(ref _limitedUntil), TimeSpan.Zero);
        if (Now < limited) return Each(batch, _ => SendGridAnswer.Limited(limited));
        try
        {
            var answer = await SendGridAnswer.Read(await _client.SendEmailAsync(SendGridLetter.Of(batch, _options)));
            if (answer.LimitedUntil(Now) is { } until) Volatile.Write(ref _limitedUntil, until.UtcTicks);
            return batch.Mails.Count > 1 && answer.MayBeOneMails ? await Apart(batch) : Each(batch, row => answer.Settle(row.Attempts, Now));
        }
        catch (HandedOverException fault)
        {
            return Each(batch, _ => new Settlement.Unknown(
                $"邮件交给 SendGrid 后连接中断，不能确定是否已发出（{fault.Message}）。请向收件人核实后再决定是否重发。"));
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return Each(batch, row => BackOff.After(row.Attempts, $"连接 SendGrid 失败：{fault.Message}", Now));
        }
    }

    public void Dispose() => _http.Dispose();

    private DateTimeOffset Now => _clock.GetUtcNow();

    // one that SendGrid does not like must not keep back the others; nothing of the batch was taken
    private async Task<IReadOnlyList<Settlement>> Apart(Batch batch)
    {
        var settlements = new List<Settlement>();
        foreach (var one in Batching.Apart(batch)) settlements.AddRange(await Send(one));
        return settlements;
    }

    private static IReadOnlyList<Settlement> Each(Batch batch, Func<OutboxRow, Settlement> settle) => [.. batch.Mails.Select(m => settle(m.Row))];
}
