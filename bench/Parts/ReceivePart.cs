using Sanwen.Proof.Tests.Mail;

namespace Sanwen.Bench.Parts;

/// <summary>A mail server on loopback that takes everything and tells, when asked, what it has taken.</summary>
internal static class ReceivePart
{
    /// <param name="Mails">How many mails, each by its Message-ID.</param>
    /// <param name="Copies">How often one of them was taken, all together.</param>
    /// <param name="MostConnections">At once.</param>
    public sealed record Taken(int Mails, int Copies, int MostConnections);

    public static async Task Run()
    {
        await using var server = new CountingSmtp();
        Part.Tell(server.Port);
        while (await Console.In.ReadLineAsync() is not null)
        {
            Part.Tell(new Taken(server.Taken.Count, server.Taken.Values.Sum(), server.MostConnections));
        }
    }
}
