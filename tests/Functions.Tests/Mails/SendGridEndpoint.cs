using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sanwen.Functions.Tests.Mails;

/// <summary>A mail as its reader would get it, with the tags of the text replaced.</summary>
internal sealed record Delivered(string To, IReadOnlyList<string> Cc, string Subject, string Text, string Html, string Reference);

/// <summary>Stands where SendGrid's API is, holds requests to its rules, and fails as it is told.</summary>
internal sealed class SendGridEndpoint : IAsyncDisposable
{
    public const string Key = "SG.test-key";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _next = new();
    private readonly ConcurrentQueue<JsonElement> _taken = new();
    private int _calls;

    private SendGridEndpoint()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/v3/mail/send", Answer);
    }

    public string Host => _app.Urls.Single();

    /// <summary>Requests that came, whatever became of them.</summary>
    public int Calls => _calls;

    /// <summary>Requests that were accepted.</summary>
    public IReadOnlyList<JsonElement> Taken => [.. _taken];

    /// <summary>An address that this service refuses, beside those that its rules do.</summary>
    public string? Refused { get; set; }

    public IReadOnlyList<Delivered> Mails => [.. Taken.SelectMany(Read)];

    public static async Task<SendGridEndpoint> Open()
    {
        var endpoint = new SendGridEndpoint();
        await endpoint._app.StartAsync(TestContext.Current.CancellationToken);
        return endpoint;
    }

    /// <summary>The next request is answered so.</summary>
    public void Next(int status, string body = "", params (string Name, string Value)[] headers) => _next.Enqueue(async http =>
    {
        http.Response.StatusCode = status;
        foreach (var (name, value) in headers) http.Response.Headers[name] = value;
        await http.Response.WriteAsync(body);
    });

    public void Next(Func<HttpContext, Task> answer) => _next.Enqueue(answer);

    public void NextDropsBeforeReading() => Next(http =>
    {
        http.Abort();
        return Task.CompletedTask;
    });

    public void NextDropsAfterReading() => Next(async http =>
    {
        _taken.Enqueue(await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body));
        http.Abort();
    });

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        Interlocked.Increment(ref _calls);
        if (_next.TryDequeue(out var answer)) await answer(http);
        else if (http.Request.Headers.Authorization != $"Bearer {Key}") await Refuse(http, 401, ("", "The provided authorization grant is invalid, expired, or revoked"));
        else if (http.Request.ContentType != "application/json") await Refuse(http, 415, ("", "Content-Type should be application/json."));
        else await Judge(http, await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body));
    }

    private async Task Judge(HttpContext http, JsonElement message)
    {
        var broken = SendGridRules.Broken(message).ToList();
        if (SendGridRules.Personalizations(message).SelectMany(p => SendGridRules.Addresses(p, "to")).Contains(Refused))
            broken.Add(("personalizations.0.to.0.email", "Does not contain a valid address."));
        if (broken.Count > 0)
        {
            await Refuse(http, 400, [.. broken]);
            return;
        }

        _taken.Enqueue(message);
        http.Response.StatusCode = StatusCodes.Status202Accepted;
        http.Response.Headers["X-Message-Id"] = Guid.NewGuid().ToString("N");
    }

    private static Task Refuse(HttpContext http, int status, params (string Field, string Message)[] errors)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { errors = errors.Select(e => new { message = e.Message, field = e.Field, help = (string?)null }) });
    }

    private static IEnumerable<Delivered> Read(JsonElement message) => SendGridRules.Personalizations(message).Select(p =>
    {
        string Content(int index) => Fill(SendGridRules.Text(message.GetProperty("content")[index], "value"));
        string Fill(string text) => !p.TryGetProperty("substitutions", out var own)
            ? text
            : own.EnumerateObject().Aggregate(text, (t, o) => t.Replace(o.Name, o.Value.GetString(), StringComparison.Ordinal));
        return new Delivered(
            SendGridRules.Addresses(p, "to").Single(),
            SendGridRules.Addresses(p, "cc"),
            Fill(SendGridRules.Text(message, "subject")),
            Content(0),
            Content(1),
            SendGridRules.Text(p.GetProperty("custom_args"), "mail"));
    });
}
