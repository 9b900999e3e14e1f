using Sanwen.Core.Backups;
using Sanwen.Core.Stores;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>Takes a step of the clock once more, on an office filled from what the store would write into a backup.</summary>
internal sealed class Replay : IDisposable
{
    private readonly YearOffice _copy = new();

    public static async Task<Replay> Of(YearOffice town)
    {
        var replay = new Replay();
        await replay._copy.Store.Fill(town.Store.Read().ToBlockingEnumerable());
        return replay;
    }

    /// <summary>Null when both offices end up the same to the letter; else the first line in which they differ.</summary>
    public async Task<string?> Differs(YearOffice town, DateTimeOffset now)
    {
        await _copy.Clockwork.RunDue(now);
        using var copied = _copy.Store.Read().ToBlockingEnumerable().GetEnumerator();
        foreach (var line in town.Store.Read().ToBlockingEnumerable())
        {
            if (!copied.MoveNext() || Text(copied.Current) != Text(line)) return Text(line);
        }

        return copied.MoveNext() ? Text(copied.Current) : null;
    }

    public void Dispose() => _copy.Dispose();

    private static string Text(ArchiveLine line) => line switch
    {
        ArchiveLine.Record record => StoreText.Write(record.Value),
        ArchiveLine.Entry entry => StoreText.Write(entry.Value),
        ArchiveLine.Letter letter => $"{letter.Value.Row.State} {letter.Value.Row.Attempts} {StoreText.Write(letter.Value.Row.Mail)}",
        _ => throw new NotSupportedException($"Nothing is known of a line of kind {line.GetType()}."),
    };
}
