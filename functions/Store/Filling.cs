using Azure.Data.Tables;
using Sanwen.Core.Backups;

namespace Sanwen.Functions.Store;

/// <summary>
/// Puts other lines in the place of all that the store holds. The log's end is marked first, so that from there on every process
/// refuses to read or write, and every step moves it, so that of two fillings only one goes on. The mark goes with the last step.
/// </summary>
internal sealed class Filling(Rows rows, Texts texts)
{
    private readonly List<Item> _items = [];
    private Head _head = Head.Empty;
    private long _mails;
    private int _actions, _bytes;

    /// <summary>All records are of this commit. It comes after all that ever were here, so that no process takes old for new.</summary>
    private long Seq => _head.Seq + 1;

    /// <exception cref="StoreException">Another filling has begun meanwhile.</exception>
    public async Task Run(IEnumerable<ArchiveLine> lines, CancellationToken cancel)
    {
        await Mark(cancel);
        while (await Clear(cancel))
        {
        }

        await texts.DropAll(cancel);
        var writing = new WritingOut(texts, cancel);
        foreach (var line in lines) await Put(await ItemOf(line, writing), cancel);
        await Flush(cancel);
        await Step(new(Seq, _mails, _mails, 0, 0, default), [RowActions.Row(Keys.Filled).Put()], CancellationToken.None);
    }

    private async Task Mark(CancellationToken cancel)
    {
        var id = $"{Guid.NewGuid():N}";
        while (true)
        {
            var row = await rows.Find(Keys.Head, cancel);
            _head = row is null ? Head.Empty : Head.Any(row);

            // by now, or by an attempt of which only the answer was lost
            if (_head.Filling == id) return;
            try
            {
                var marked = new Head(_head.Seq, 0, 0, 0, 0, default, id);
                await rows.Submit([row is null ? marked.Row().Add() : _head.Move(marked)], cancel);
            }
            catch (TableTransactionFailedException moved) when (moved.Status is 404 or 409 or 412)
            {
                // somebody committed at the last moment
            }
        }
    }

    /// <returns>Whether there was anything: an app that was not stopped may have written a last row meanwhile.</returns>
    private async Task<bool> Clear(CancellationToken cancel)
    {
        var found = false;
        var keys = rows.Between(Keys.First, Keys.Beyond, cancel, select: "Number").Select(r => r.RowKey).Where(k => k != Keys.Head);
        await foreach (var some in keys.Chunk(RowActions.MostActions - 1).WithCancellation(cancel))
        {
            found = true;
            try
            {
                await Step(Next(), [.. some.Select(k => RowActions.Delete(k))], cancel);
            }
            catch (TableTransactionFailedException gone) when (gone.Status == 404)
            {
                return true;
            }
        }

        return found;
    }

    private async Task Put(Item item, CancellationToken cancel)
    {
        if (1 + _actions + item.Actions.Count > RowActions.MostActions || _bytes + item.Bytes > RowActions.MostBytes) await Flush(cancel);
        _items.Add(item);
        _actions += item.Actions.Count;
        _bytes += item.Bytes;
    }

    private async Task Flush(CancellationToken cancel)
    {
        if (_items.Count == 0) return;
        await Step(Next(), [.. _items.SelectMany(i => i.Actions)], cancel);
        _items.Clear();
        (_actions, _bytes) = (0, 0);
    }

    private async Task<Item> ItemOf(ArchiveLine line, WritingOut writing) => line switch
    {
        ArchiveLine.Record { Value: var record } => Items.Record(await writing.Record(record, isNew: true), Seq, guarded: true),
        ArchiveLine.Entry { Value: var entry } => Items.Entry(await writing.Entry(entry), guarded: true),
        ArchiveLine.Letter { Value: var archived } => MailRow.Of(++_mails, await writing.Letter(archived.Row.Mail), archived).Added(),
        _ => throw new NotSupportedException($"Nothing is known of how {line.GetType()} is kept."),
    };

    private Head Next() => _head with { Done = _head.Done + 1 };

    private async Task Step(Head next, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancel)
    {
        try
        {
            var answers = await rows.Submit([_head.Move(next), .. actions], cancel);
            _head = next with { ETag = answers[0].Headers.ETag!.Value };
        }
        catch (TableTransactionFailedException moved) when (moved.Status == 412)
        {
            // only the answer to this very step may have been lost
            var found = await rows.Find(Keys.Head, cancel) is { } row ? Head.Any(row) : Head.Empty;
            if (found with { ETag = default } != next with { ETag = default }) throw new StoreException("另一处也在恢复，本次已停止。请确认只有一处在恢复，再重新运行一次 restore。", moved);
            _head = found;
        }
    }
}
