using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sanwen.Core.Mails;
using Sanwen.Functions.Events;
using Sanwen.Functions.Mails;
using Sanwen.Local.Store;
using Sanwen.Local.Tests;
using Sanwen.Local.Tests.Store;

namespace Sanwen.Functions.Tests.Events;

/// <summary>The webhook behind HTTP, and who calls it: SendGrid with its key.</summary>
internal sealed class Webhook : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly WebApplication _app;

    private Webhook(bool hasKey)
    {
        Store = new(new SqliteOptions(_folder["office.db"], Durable: false));
        var options = new MailOptions { SendGrid = { EventKey = hasKey ? Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo()) : "" } };
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        _app = builder.Build();

        // each call has a door of its own, as if each came to another process
        _app.MapPost("/api/events/sendgrid", (HttpRequest request, CancellationToken cancel) =>
            new EventDoor(new Hearing(Store, Store), options, Clock, NullLogger<EventDoor>.Instance).Take(request, cancel));
    }

    public SqliteStore Store { get; }

    public ManualClock Clock { get; } = new(Samples.Nine);

    public static async Task<Webhook> Open(bool hasKey = true)
    {
        var webhook = new Webhook(hasKey);
        await webhook._app.StartAsync(TestContext.Current.CancellationToken);
        return webhook;
    }

    /// <summary>An event as SendGrid tells it.</summary>
    public static Dictionary<string, object?> Event(string kind, string email, DateTimeOffset at, string id, string? mail = null, string? reason = null, string? type = null) => new()
    {
        ["email"] = email,
        ["timestamp"] = at.ToUnixTimeSeconds(),
        ["smtp-id"] = "<14c5d75ce93.dfd.64b469@ismtpd-555>",
        ["event"] = kind,
        ["category"] = new[] { "cat" },
        ["sg_event_id"] = id,
        ["sg_message_id"] = "14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0",
        ["reason"] = reason,
        ["status"] = "5.0.0",
        ["type"] = type,
        ["mail"] = mail,
    };

    public Task<HttpStatusCode> Tell(params object[] events) => Call(JsonSerializer.Serialize(events));

    /// <summary>Calls with a body and, unless told otherwise, the signature and timestamp that belong to it.</summary>
    public async Task<HttpStatusCode> Call(string body, string? timestamp = null, string? signature = null, string? signed = null)
    {
        timestamp ??= Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/events/sendgrid") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(EventDoor.TimestampHeader, timestamp);
        request.Headers.TryAddWithoutValidation(EventDoor.SignatureHeader, signature ?? Sign(_key, timestamp, signed ?? body));
        using var http = _app.GetTestClient();
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    public static string Sign(ECDsa key, string timestamp, string body) => Convert.ToBase64String(
        key.SignData(Encoding.UTF8.GetBytes(timestamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    public async Task<AddressFault?> Fault(string address) =>
        (await Store.Find<AddressFault>(AddressFault.IdOf(address), TestContext.Current.CancellationToken))?.Value;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Store.Dispose();
        _key.Dispose();
        _folder.Dispose();
    }
}
