using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Functions.Hosting;
using Sanwen.Functions.Mails;
using Sanwen.Functions.Orchestrations;
using Sanwen.Functions.Store;
using Sanwen.Functions.Tests.Store;
using Sanwen.Functions.Triggers;
using Sanwen.Local.Tests;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Mails;

namespace Sanwen.Functions.Tests.Hosting;

/// <summary>
/// The app with its real services and triggers over a real storage emulator; instead of the Functions worker, a server in this
/// process finds the trigger, as the worker does by routing, after the same forwarded headers.
/// </summary>
internal sealed class AppHost : IAsyncDisposable
{
    public const string Administrator = "admin@zumiao.example";

    public const string Doer = "chengjian@zumiao.example";

    private readonly WebApplication _app;

    private AppHost(WebApplication app) => _app = app;

    public Hub Hub { get; } = new();

    public LogLines Log { get; private init; } = new();

    public ManualClock Clock { get; private init; } = new(default);

    public IServiceProvider Services => _app.Services;

    /// <summary>Settings that start an app with the sample office, over a table and containers of its own.</summary>
    public static Dictionary<string, string?> Sample(Azurite azurite) => new()
    {
        ["AzureWebJobsStorage"] = azurite.ConnectionString,
        ["Store:Table"] = azurite.FreshName(),
        ["Store:Texts"] = azurite.FreshName(),
        ["Store:Files"] = azurite.FreshName(),
        ["Sanwen:Container"] = azurite.FreshName(),
        ["Sanwen:Site"] = "http://localhost",
        ["Sanwen:Sample"] = "true",
        ["Mail:Sender"] = "Outbox",
        ["Mail:From"] = "sanwen@zumiao.example",
    };

    /// <param name="settings">Added to those of the sample.</param>
    public static Task<AppHost> Start(Azurite azurite, params (string Key, string? Value)[] settings) => Start(azurite, null, settings);

    public static async Task<AppHost> Start(Azurite azurite, Action<IServiceCollection>? more, params (string Key, string? Value)[] settings)
    {
        azurite.IsNeeded();
        var all = Sample(azurite);
        foreach (var (key, value) in settings) all[key] = value;
        var host = Build(all, more);
        await Opening.Prepare(host.Services, TestContext.Current.CancellationToken);
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>An app that was not started: nothing has been looked at yet.</summary>
    public static AppHost Build(Dictionary<string, string?> settings, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseTestServer();
        var log = new LogLines();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        var clock = new ManualClock(new(2026, 11, 2, 2, 0, 0, default));
        builder.Services
            .AddStore(builder.Configuration).AddMails(builder.Configuration).AddOrchestrations()
            .AddOffice(builder.Configuration).AddPlatformSignIn(builder.Configuration)
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        more?.Invoke(builder.Services);
        var app = builder.Build();
        var host = new AppHost(app) { Log = log, Clock = clock };
        app.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Loopback;
            return next(http);
        });
        app.UseForwardedHeaders();
        app.UseRouting();
        host.MapTriggers();
        return host;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public Browser Browser() => new(_app.GetTestServer().CreateHandler());

    public async Task<Browser> SignedIn(string email)
    {
        var link = await Get<SigningIn>().Issue(email, Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        var browser = Browser();
        await browser.Submit(await browser.Get(Address(link!)), "登录");
        return browser;
    }

    public string Address(Link link) => new Uri(Get<MailWriter>().AddressOf(link)).PathAndQuery;

    /// <summary>The mails of a kind, oldest first.</summary>
    public async Task<IReadOnlyList<Mail>> Mails(MailKind kind) =>
        [.. (await Get<IOutbox>().Mails(new(Take: 1000, Kind: kind, OldestFirst: true), TestContext.Current.CancellationToken)).Select(r => r.Mail)];

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private void MapTriggers()
    {
        // Beside the catch-all, the site's own routes must be found by its own routing: these know nothing of them.
        _app.MapMethods("api/health", ["GET", "HEAD"], Invoke<Functions.Triggers.Health>((trigger, request) => trigger.Run(request, Hub)));
        _app.MapMethods("{*path}", ["GET", "HEAD", "POST"], Invoke<Site>((trigger, request) => trigger.Run(request, Hub)));
    }

    private static RequestDelegate Invoke<TTrigger>(Func<TTrigger, HttpRequest, Task<IResult>> run) => async http =>
    {
        var result = await run(ActivatorUtilities.CreateInstance<TTrigger>(http.RequestServices), http.Request);
        await result.ExecuteAsync(http);
    };
}
