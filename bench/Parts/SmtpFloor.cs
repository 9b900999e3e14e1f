using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sanwen.Bench.Parts;

/// <summary>Mails as files pushed through bare connections, each kept open to the end: no outbox, nothing written, nothing looked up.</summary>
internal static class SmtpFloor
{
    private const int Connections = 4;

    public sealed record Result(int Mails, double Seconds);

    public static async Task Run(string mails, string port)
    {
        var texts = Directory.GetFiles(mails, "*.eml").Select(File.ReadAllBytes).ToList();
        var server = new IPEndPoint(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
        var effort = await Effort.Of(() => Task.WhenAll(texts.Chunk((texts.Count + Connections - 1) / Connections).Select(c => Push(server, c))));
        Part.Tell(new Result(texts.Count, effort.Wall));
    }

    private static async Task Push(IPEndPoint server, byte[][] texts)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(server);
        var stream = client.GetStream();
        using var answers = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        await answers.ReadLineAsync();
        await Say(stream, answers, "EHLO bench\r\n"u8.ToArray());
        foreach (var text in texts)
        {
            await Say(stream, answers, "MAIL FROM:<sanwen@bench.example>\r\n"u8.ToArray());
            await Say(stream, answers, "RCPT TO:<somebody@bench.example>\r\n"u8.ToArray());
            await Say(stream, answers, "DATA\r\n"u8.ToArray());
            await Say(stream, answers, [.. text, .. "\r\n.\r\n"u8]);
        }
    }

    private static async Task Say(NetworkStream stream, StreamReader answers, byte[] words)
    {
        await stream.WriteAsync(words);
        if (await answers.ReadLineAsync() is not { } answer || answer[0] is not ('2' or '3')) throw new IOException("The mail server did not go along.");
    }
}
