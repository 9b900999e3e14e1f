using System.Text.Json.Nodes;

namespace Sanwen.Local.Tests.Mails;

/// <summary>A real mail receiver for development, installed from its lock file where Node is found, running while the tests do.</summary>
public sealed class Maildev : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string Home = Path.Combine(AppContext.BaseDirectory, "maildev");

    private readonly HttpClient _http = new();
    private readonly TempFolder _mails = new();
    private readonly CommandLine _run = new(Home);
    private int _web;
    private string? _absent;

    public int Port { get; private set; }

    /// <summary>Skips the test where it does not run, and says why.</summary>
    public void IsNeeded()
    {
        if (_absent is not null) Assert.Skip(_absent);
    }

    public async ValueTask InitializeAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await Npm.Install(Home, "maildev", limit.Token);
            await Start(limit.Token);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception or OperationCanceledException)
        {
            _absent = $"maildev, the mail receiver, could not be started: {fault.Message}";
        }
    }

    /// <summary>The one mail received with this subject: maildev's own reading of it, and its source.</summary>
    public async Task<(JsonNode Read, string Source)> Received(string subject, CancellationToken cancel)
    {
        var mail = Assert.Single(await With(subject, cancel));
        var id = mail["id"]!.GetValue<string>();
        return (mail, await _http.GetStringAsync(new Uri($"http://127.0.0.1:{_web}/email/{id}/source"), cancel));
    }

    public async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        _http.Dispose();
        _mails.Dispose();
    }

    /// <summary>It lists a mail only some time after it has accepted it.</summary>
    private async Task<IReadOnlyList<JsonNode>> With(string subject, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        while (true)
        {
            var all = JsonNode.Parse(await _http.GetStringAsync(new Uri($"http://127.0.0.1:{_web}/email"), limit.Token))!.AsArray();
            var found = all.OfType<JsonNode>().Where(m => m["subject"]!.GetValue<string>() == subject).ToList();
            if (found.Count > 0) return found;
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    private async Task Start(CancellationToken cancel)
    {
        (Port, _web) = (Npm.FreePort(), Npm.FreePort());
        _run.Start("node", "node_modules/maildev/bin/maildev", "--ip", "127.0.0.1", "--smtp", $"{Port}", "--web", $"{_web}", "--mail-directory", _mails.Path);
        await _run.Line("SMTP Server running", cancel);
        await _run.Line("webapp running", cancel);
    }
}
