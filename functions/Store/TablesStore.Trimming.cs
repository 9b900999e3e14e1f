using Azure;

namespace Sanwen.Functions.Store;

public sealed partial class TablesStore
{
    /// <summary>How long the log is kept. A process that has looked at it for longer than that reads everything anew.</summary>
    public static readonly TimeSpan LogKept = TimeSpan.FromDays(3);

    /// <summary>Commits forgotten in one call.</summary>
    private const int MostTrimmed = 1000;

    /// <summary>
    /// Removes what is older than <see cref="LogKept"/> from the log, with the texts that have been replaced since. To be called
    /// once a day; breaking off does no harm.
    /// </summary>
    /// <returns>Whether there may be more to remove.</returns>
    public async Task<bool> Trim(DateTimeOffset now, CancellationToken cancel = default)
    {
        await Look(cancel);
        var last = _tail.Head!.Seq;
        var old = await _rows.Between("l|", Keys.Log(last), cancel, page: MostTrimmed).Select(LogRow.Read)
            .TakeWhile(l => l.At < now - LogKept).Take(MostTrimmed).ToListAsync(cancel);
        foreach (var some in old.Chunk(RowActions.MostActions))
        {
            foreach (var log in some) await DropTexts(log, cancel);
            await Move([some.Select(l => RowActions.Delete(Keys.Log(l.Seq)))], cancel);
        }

        return old.Count == MostTrimmed;
    }

    private async Task DropTexts(LogRow log, CancellationToken cancel)
    {
        try
        {
            var payload = await log.Payload(_texts, cancel);
            await _texts.Drop(payload.Gone, cancel);
            if (log.Blob is { } blob) await _texts.Drop([blob], cancel);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // removed by a call that broke off before the log's rows were
        }
    }
}
