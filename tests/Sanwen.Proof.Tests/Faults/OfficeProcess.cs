using System.Diagnostics;

namespace Sanwen.Proof.Tests.Faults;

/// <summary>An office in a process of its own, which says what it is doing and can be killed in the middle of it.</summary>
internal sealed class OfficeProcess : IDisposable
{
    private const string Unknown = "unknown ";

    private readonly Process _process;
    private readonly Task _reading;
    private readonly List<string> _unknown = [];
    private volatile string _last = "starting";
    private int _lines;

    /// <param name="what">What its program is asked for.</param>
    public OfficeProcess(string folder, string what)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Sanwen.Proof.Office.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", [program, folder, what]) { RedirectStandardOutput = true })!;
        _reading = Read();
    }

    /// <summary>What it was last about to do.</summary>
    public string Last => _last;

    /// <summary>How many things it was about to do.</summary>
    public int Lines => _lines;

    public bool HasExited => _process.HasExited;

    /// <summary>Ends it without any warning to it; returns the ids of the mails that it has told to be unknown.</summary>
    public async Task<IReadOnlyList<string>> Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        return _unknown;
    }

    /// <summary>Waits until it has ended by itself, as it should; returns the ids of the mails that it has told to be unknown.</summary>
    public async Task<IReadOnlyList<string>> End(CancellationToken cancel)
    {
        await _process.WaitForExitAsync(cancel);
        await _reading;
        Assert.Equal(0, _process.ExitCode);
        return _unknown;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private async Task Read()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Unknown, StringComparison.Ordinal)) _unknown.Add(line[Unknown.Length..]);
            _last = line.Split(' ')[0];
            Interlocked.Increment(ref _lines);
        }
    }
}
