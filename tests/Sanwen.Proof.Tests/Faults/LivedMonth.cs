using System.Diagnostics;
using System.Text.Json;
using Sanwen.Core.Backups;
using Sanwen.Core.Stores;
using Sanwen.Local.Hosting;
using Sanwen.Local.Mails;
using Sanwen.Local.Store;
using Sanwen.Proof.Tests.Mail;

namespace Sanwen.Proof.Tests.Faults;

/// <summary>The sample office's September 2026 in a data folder of its own, with the mail server that its mails go to.</summary>
internal sealed class LivedMonth(string folder, int seed) : IAsyncDisposable
{
    /// <summary>In a hundred kills, so many hit the start itself; and how long that may last, in milliseconds.</summary>
    private const int AtStart = 15, Start = 700;

    private const string Domain = "office.example";

    private readonly CountingSmtp _server = new();
    private readonly Random _random = new(seed);

    public int Kills { get; private set; }

    /// <summary>How much there was to do: what the office said that it does, and the mails that went out.</summary>
    public int Steps { get; private set; }

    /// <summary>The mails that an office started anew has told to be unknown, by their Message-ID.</summary>
    public HashSet<string> Reported { get; } = [];

    /// <summary>How many kills hit what.</summary>
    public SortedDictionary<string, int> Hit { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each mail was taken, by its Message-ID.</summary>
    public IReadOnlyDictionary<string, int> Taken => _server.Taken;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task Begin()
    {
        Directory.CreateDirectory(folder);
        var smtp = new { Mail = new { From = $"duban@{Domain}", Smtp = new { Host = "127.0.0.1", _server.Port } } };
        await File.WriteAllTextAsync(Path.Combine(folder, "settings.json"), JsonSerializer.Serialize(smtp), Cancel);
        using var office = new OfficeProcess(folder, "begin");
        await office.End(Cancel);
    }

    /// <summary>Lives on to the end, whatever was before.</summary>
    public async Task LiveOn()
    {
        using var office = new OfficeProcess(folder, $"{seed}");
        Report(await office.End(Cancel));
        Steps += office.Lines + Sent();
    }

    /// <summary>Lives until it is killed, as many times; then what is left.</summary>
    /// <param name="steps">How much there is to do in all, so that the kills are spread over it.</param>
    public async Task LiveAndDie(int kills, int steps)
    {
        for (var left = kills; left > 0; left--)
        {
            using var office = new OfficeProcess(folder, $"{seed}");
            var sent = Sent();
            if (_random.Next(100) < AtStart) await Task.Delay(_random.Next(Start), Cancel);
            else await Until(office, sent, _random.Next(1 + Math.Max(0, 2 * (steps - Steps) / (left + 1))));
            Assert.False(office.HasExited, "The office ended by itself.");
            Report(await office.Kill());
            Kills++;
            Hit[office.Last] = Hit.GetValueOrDefault(office.Last) + 1;
            Steps += office.Lines + Sent() - sent;
        }

        await LiveOn();
    }

    /// <summary>All that the office holds, a line each.</summary>
    public async Task<IReadOnlyList<string>> Everything()
    {
        var chains = new ChainCheck();
        var lines = new List<string>();
        using var store = new SqliteStore(new(new DataFolder(folder).Database));
        await foreach (var line in store.Read(Cancel))
        {
            chains.See(line);
            lines.Add(line switch
            {
                ArchiveLine.Record { Value: var record } => $"{record.GetType().Name} {StoreText.Write(record)}",
                ArchiveLine.Entry { Value: var entry } => StoreText.Write(entry),
                ArchiveLine.Letter { Value: var mail } => StoreText.Write(mail),
                _ => throw new NotSupportedException($"{line.GetType()}"),
            });
        }

        Assert.Empty(chains.End());
        return lines;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private int Sent() => _server.Taken.Values.Sum();

    private void Report(IEnumerable<string> ids) => Reported.UnionWith(ids.Select(i => MailParts.MessageId(i, Domain)));

    /// <summary>Waits until so much was done, and then a moment more, to be in the midst of it.</summary>
    private async Task Until(OfficeProcess office, int sent, int steps)
    {
        var patience = Stopwatch.StartNew();
        while (office.Lines + Sent() - sent <= steps && !office.HasExited)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(3), $"The office goes on with nothing; it was {office.Last}.");
            await Task.Delay(1, Cancel);
        }

        for (var more = Stopwatch.StartNew(); more.Elapsed < TimeSpan.FromMilliseconds(_random.NextDouble() * 8);) await Task.Yield();
    }
}
