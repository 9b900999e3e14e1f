using System.Collections.Concurrent;
using System.Diagnostics;

namespace Sanwen.Local.Tests.Mails;

/// <summary>A program run beside the tests; gone with everything it started when disposed.</summary>
internal sealed class CommandLine(string folder) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly SemaphoreSlim _news = new(0);
    private Process? _process;

    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public void Start(string program, params string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += Hear;
        _process.ErrorDataReceived += Hear;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits for a line that contains the text.</summary>
    /// <exception cref="InvalidOperationException">The program ended before.</exception>
    public async Task Line(string text, CancellationToken cancel)
    {
        while (!_lines.Any(l => l.Contains(text, StringComparison.Ordinal)))
        {
            if (_process!.HasExited) throw Ended();
            await _news.WaitAsync(cancel);
        }
    }

    /// <exception cref="InvalidOperationException">The program ended with an error.</exception>
    public async Task Success(CancellationToken cancel)
    {
        await _process!.WaitForExitAsync(cancel);
        if (_process.ExitCode != 0) throw Ended();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _news.Dispose();
    }

    // an end of output is heard as null, so that a waiting reader looks again
    private void Hear(object sender, DataReceivedEventArgs heard)
    {
        if (heard.Data is not null) _lines.Enqueue(heard.Data);
        _news.Release();
    }

    private InvalidOperationException Ended() =>
        new($"{_process!.StartInfo.FileName} ended with code {_process.ExitCode}: {string.Join(" | ", _lines.TakeLast(5))}");
}
