using System.Diagnostics.CodeAnalysis;
using Microsoft.Playwright;
using Sanwen.Browser.Tests.Browsing;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Sanwen.Browser.Tests.Browsing;

/// <summary>The machine's own Chromium, started once for all tests; nothing is ever downloaded.</summary>
[SuppressMessage("Design", "CA1515:Consider making public types internal", Justification = "The test framework hands it to public classes.")]
public sealed class Chromium : IAsyncLifetime
{
    private const string HowToGetOne =
        "No Chromium was found. Install it (Debian: apt-get install chromium fonts-noto-cjk) or name one in the environment variable CHROMIUM.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Skips the test that asks where there is no Chromium.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, HowToGetOne);
            return _browser;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } executable) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments, Headless = true });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named) return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(f => Names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }
}
