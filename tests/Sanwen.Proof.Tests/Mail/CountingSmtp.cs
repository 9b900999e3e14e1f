using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sanwen.Proof.Tests.Mail;

/// <summary>A mail server on loopback that takes everything, from any number of connections, and counts what it took by Message-ID.</summary>
internal sealed class CountingSmtp : IAsyncDisposable
{
    /// <summary>In place of an answer: it closes the connection, or never answers.</summary>
    public const string HangUp = "hang up", Silence = "silence";

    private const string Header = "Message-ID: ";

    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly Task _serving;
    private int _open, _most;

    /// <param name="port">0 for any that is free.</param>
    public CountingSmtp(int port = 0)
    {
        _listener = new(IPAddress.Loopback, port);
        _listener.Start();
        _serving = Serve();
    }

    /// <summary>What it answers to a line in place of the usual, null for that: "" is the greeting, "." the end of a mail's text, which it has taken.</summary>
    public Func<string, string?> Mood { get; set; } = _ => null;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often each mail was taken, by its Message-ID.</summary>
    public IReadOnlyDictionary<string, int> Taken => _taken;

    /// <summary>How many connections were open at once, at most.</summary>
    public int MostConnections => _most;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task Serve()
    {
        while (true) _ = Talk(await _listener.AcceptTcpClientAsync(_stop.Token));
    }

    private async Task Talk(TcpClient accepted)
    {
        using var client = accepted;
        client.NoDelay = true;
        var open = Interlocked.Increment(ref _open);
        for (var most = _most; open > most; most = _most) Interlocked.CompareExchange(ref _most, open, most);
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            await Talk(reader, writer);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // whoever was killed hangs up in the middle; what was not taken to its end does not count
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private async Task Talk(StreamReader reader, StreamWriter writer)
    {
        if (!await Answer(writer, "", "220 ready")) return;
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var isText = line == "DATA";
            if (!await Answer(writer, line, isText ? "354 go on" : line == "QUIT" ? "221 bye" : "250 ok") || line == "QUIT") return;
            if (isText && (!await Take(reader) || !await Answer(writer, ".", "250 taken"))) return;
        }
    }

    /// <summary>False when it has hung up.</summary>
    private async Task<bool> Answer(StreamWriter writer, string line, string usual)
    {
        var answer = Mood(line) ?? usual;
        if (answer == HangUp) return false;
        if (answer == Silence) await Task.Delay(Timeout.Infinite, _stop.Token);
        await writer.WriteLineAsync(answer);
        return true;
    }

    /// <summary>Counts a mail that came to its end.</summary>
    private async Task<bool> Take(StreamReader reader)
    {
        var id = "";
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line.StartsWith(Header, StringComparison.OrdinalIgnoreCase)) id = line[Header.Length..];
            if (line != ".") continue;
            _taken.AddOrUpdate(id, 1, (_, n) => n + 1);
            return true;
        }

        return false;
    }
}
