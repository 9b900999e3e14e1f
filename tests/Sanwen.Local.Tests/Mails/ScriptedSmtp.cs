using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sanwen.Local.Tests.Mails;

/// <summary>A mail server on loopback that answers as told, for faults that a real one cannot be asked for.</summary>
internal sealed class ScriptedSmtp : IAsyncDisposable
{
    /// <summary>Closes the connection instead of answering.</summary>
    public const string HangUp = "hang up";

    /// <summary>Never answers.</summary>
    public const string Silence = "silence";

    /// <summary>The line at which the text ends.</summary>
    public const string EndOfText = ".";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _silent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly (string Line, string Answer)[] _script;
    private readonly Task _serving;

    /// <param name="script">For lines that begin so ("" is the greeting), the answer in place of the usual one.</param>
    public ScriptedSmtp(params (string Line, string Answer)[] script)
    {
        _script = script;
        _listener.Start();
        _serving = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Done once the server has fallen silent.</summary>
    public Task FellSilent => _silent.Task;

    /// <summary>The texts received, headers and all.</summary>
    public List<string> Texts { get; } = [];

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
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            await Talk(reader, writer);
        }
    }

    private async Task Talk(StreamReader reader, StreamWriter writer)
    {
        for (var line = ""; line is not null; line = await reader.ReadLineAsync(_stop.Token))
        {
            var answer = Answer(line);
            if (answer == HangUp) return;
            if (answer == Silence)
            {
                _silent.SetResult();
                await Task.Delay(Timeout.Infinite, _stop.Token);
            }

            await writer.WriteLineAsync(answer);
            if (answer.StartsWith("354", StringComparison.Ordinal))
            {
                Texts.Add(await Text(reader));
                if (Answer(EndOfText) == HangUp) return;
                await writer.WriteLineAsync(Answer(EndOfText));
            }
        }
    }

    private async Task<string> Text(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != EndOfText) text.Append(line).Append('\n');
        return text.ToString();
    }

    private string Answer(string line) =>
        _script.FirstOrDefault(s => s.Line.Length == 0 ? line.Length == 0 : line.StartsWith(s.Line, StringComparison.Ordinal)).Answer
        ?? line.Split(' ')[0] switch
        {
            "" => "220 ready",
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
}
