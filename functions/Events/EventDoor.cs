using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Mails;
using Sanwen.Functions.Mails;

namespace Sanwen.Functions.Events;

/// <summary>
/// Takes SendGrid's event calls: only those it has signed within the last minutes. A call that is played again within them is
/// harmless, as each event counts once.
/// </summary>
public sealed partial class EventDoor(Hearing hearing, MailOptions options, TimeProvider clock, ILogger<EventDoor> log)
{
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";
    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    /// <summary>Bytes; SendGrid sends at most some 768 KB at once.</summary>
    public const int LongestBody = 2 * 1024 * 1024;

    /// <summary>How far a call's timestamp may be from our clock, either way.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>204 taken; 400 unreadable; 403 not signed by SendGrid, or not now; 413 too long. SendGrid repeats what is answered 5xx.</summary>
    public async Task<IResult> Take(HttpRequest request, CancellationToken cancel)
    {
        var (signature, timestamp) = (request.Headers[SignatureHeader].ToString(), request.Headers[TimestampHeader].ToString());
        if (NotNow(timestamp) is { } refusal) return Refuse(refusal);
        if (await Body(request, cancel) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!EventKey.Verify(options.SendGrid.EventKey, signature, timestamp, body)) return Refuse("a wrong signature");

        try
        {
            var news = SendGridNews.Read(body);
            Heard(news.Count, await hearing.Take(news, clock.GetUtcNow(), cancel));
            return Results.NoContent();
        }
        catch (JsonException)
        {
            Unreadable();
            return Results.BadRequest();
        }
    }

    private IResult Refuse(string refusal)
    {
        Refused(refusal);
        return Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    private string? NotNow(string timestamp)
    {
        if (options.SendGrid.EventKey.Length == 0) return "SendGrid:EventKey is not set";
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return "no timestamp";
        var away = Math.Abs((decimal)seconds - clock.GetUtcNow().ToUnixTimeSeconds());
        return away > (decimal)Window.TotalSeconds ? "an old or future timestamp" : null;
    }

    /// <summary>The body as sent, to the byte; null when it is too long.</summary>
    private static async Task<byte[]?> Body(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > LongestBody) return null;
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancel) is var read and > 0)
        {
            if (body.Length + read > LongestBody) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    [LoggerMessage(LogLevel.Warning, "A call of the event webhook was refused: {Refusal}")]
    private partial void Refused(string refusal);

    [LoggerMessage(LogLevel.Warning, "A signed call of the event webhook could not be read")]
    private partial void Unreadable();

    [LoggerMessage(LogLevel.Information, "{Events} events told what became of mails; {Addresses} addresses were marked or cleared")]
    private partial void Heard(int events, int addresses);
}
