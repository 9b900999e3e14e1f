using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Mails;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Access;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Proof.Tests.Attack.Web.Headers;

/// <summary>What a fault and a limit answer, and what the log then says.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_fault_and_a_limit_are_answered_as_safely_as_a_page()
    {
        var shell = Failing();
        await using var host = await Open(more: shell.Wrap);
        using var browser = host.Browser();
        _failing = true;
        var fault = await browser.Post("/signin", ("email", Officer));
        for (var n = 0; n < SignInLimit.PerMinute; n++) await browser.Post("/signin", ("email", "x"));
        var limit = await browser.Post("/signin", ("email", "x"));

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.TooManyRequests), (fault.Status, limit.Status));
        Assert.Empty(Answer.Faults("/", fault).Concat(Answer.Faults("/", limit)));
        Assert.DoesNotContain("No space", fault.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_token_code_or_cookie_is_ever_logged()
    {
        var log = new Written();
        var shell = Failing();
        await using var host = await Open(more: services =>
        {
            shell.Wrap(services);
            services.AddLogging(l => l.AddProvider(log).SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning));
        });
        using var officer = await host.SignedIn(Officer);
        var ask = host.Address((await host.Mails(MailKind.Ask))[0]);
        var link = await host.Service<Core.Links.SigningIn>().Issue(Other, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        var enter = $"/signin/{host.Signer.Sign(link!)}";
        _failing = true;

        foreach (var address in new[] { ask, enter, ask[..^1], enter[..^1], ask + "?x=%zz", "/ics" + ask[2..] + ".ics" })
        {
            await officer.Get(address);
            await officer.Post(address, ("matter-0", "M-01"), ("percent-0", "80"), ("words-0", "x"));
        }

        await officer.Post("/ask/lookup", ("number", "SQ-2026-000001"), ("code", "SECRET-CODE"), ("do", "withdraw"));
        Assert.Contains(log.Lines, l => l.Contains("failed", StringComparison.Ordinal));
        foreach (var secret in new[] { ask[3..40], enter[8..40], link!.Instance, officer.Cookies[SessionCookie.Name][..30], "SECRET-CODE", "SECRETCODE" })
        {
            Assert.DoesNotContain(log.Lines, l => l.Contains(secret, StringComparison.Ordinal));
        }
    }

    private bool _failing;

    private StoreShell Failing() => new(() => _failing ? throw new IOException("No space left.") : Task.FromResult(true));

    private sealed class Written : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() => Lines.Enqueue("");
    }
}
