using Azure;
using Azure.Data.Tables;

namespace Sanwen.Functions.Store;

/// <summary>
/// Commits one change after the other: all of its rows in one transaction with the log's, or, when they do not fit one, the log's
/// first and then the others. Not to be called by two at once.
/// </summary>
internal sealed class Commits(Rows rows, Texts texts, Memory memory, Tail tail, Unfinished unfinished, TimeProvider clock)
{
    /// <summary>False when a record was written by somebody else since it was read.</summary>
    public async Task<bool> Run(Draft draft, CancellationToken cancel)
    {
        if (tail.Head is null) await tail.Look(cancel);
        while (true)
        {
            await unfinished.Clear(cancel);
            if (draft.IsEmpty) return true;
            if (!await IsCurrent(draft, cancel)) return false;

            var head = tail.Head!;
            var payload = draft.Over(memory);
            var items = Items.Of(payload, head.Seq + 1, head.LastMail + 1, guarded: true);
            var packed = payload.RecordsOnly().Pack();
            var whole = Item.Fitting(items, 0, 2, packed.Length * 4 / 3) == items.Count;
            if (!whole)
            {
                if (await new Existing(rows, memory).Any(draft, cancel)) return false;
                packed = payload.Pack();
            }

            var next = head with
            {
                Seq = head.Seq + 1,
                LastMail = head.LastMail + draft.Mails.Count,
                Mails = head.Mails + draft.Mails.Count,
                Pending = whole ? 0 : head.Seq + 1,
                Done = 0,
            };
            var (kept, blob) = await Keep(packed, cancel);
            var log = new LogRow(next.Seq, draft.Id, clock.GetUtcNow(), head.LastMail + 1, kept, blob);
            TableTransactionAction[] actions = [head.Move(next), log.Row().Add(), .. whole ? items.SelectMany(i => i.Actions) : []];
            try
            {
                // from here on nobody can take it back, not even who is no longer waiting for it
                cancel = CancellationToken.None;
                var answers = await rows.Submit(actions, cancel);
                tail.Follow(next with { ETag = answers[0].Headers.ETag!.Value }, payload);
            }
            catch (Exception fault) when (fault is RequestFailedException or AggregateException)
            {
                // whatever went wrong: it may be in, and only the answer lost
                if ((await tail.Look(cancel)).All(l => l.Id != draft.Id))
                {
                    await texts.Drop(blob is null ? [] : [blob], cancel);
                    if (Failed(fault) is not { } at) throw;
                    if (at < 2) continue;
                    if (Item.At(items, at - 2)?.Mail is not { } mail) return false;
                    draft = draft.Without(mail);
                    continue;
                }
            }

            if (!whole) await unfinished.FinishOwn();
            return true;
        }
    }

    /// <summary>Whether every record is still as it was read; what is not known of is read.</summary>
    private async Task<bool> IsCurrent(Draft draft, CancellationToken cancel)
    {
        foreach (var (record, version) in draft.Records)
        {
            var known = memory.Find(record.Kind, record.Id);
            if (known is null && version == 0) continue;
            if ((known ?? await Read(record, cancel)).Version != version) return false;
        }

        return true;
    }

    private async Task<Known> Read(WrittenRecord record, CancellationToken cancel)
    {
        var generation = memory.Generation;
        var row = await rows.Find(Keys.Record(record.Kind, record.Id), cancel);
        var read = row is null ? Known.Absent : await RecordRow.Read(row, texts, cancel);
        return memory.Learn(generation, record.Kind, record.Id, read) ?? read;
    }

    private async Task<(byte[]? InRow, string? Blob)> Keep(byte[] packed, CancellationToken cancel) =>
        packed.Length <= LogRow.MostInRow ? (packed, null) : (null, await texts.Keep("log", packed, cancel));

    /// <summary>Which step somebody else came before; null for any other fault.</summary>
    private static int? Failed(Exception fault) => fault is TableTransactionFailedException { Status: 404 or 409 or 412 } failed
        ? failed.FailedTransactionActionIndex ?? 0
        : null;
}
