using Azure;
using Azure.Data.Tables;

namespace Sanwen.Functions.Store;

/// <summary>
/// A commit too large for one transaction holds from the moment that the log has it; its rows follow in several. Nobody commits
/// before they are all there, and whoever finds that nobody goes on with them does so. Every step moves the end of the log,
/// so that one who was slow can never write over what came later. Not to be called by two at once.
/// </summary>
internal sealed class Unfinished(Rows rows, Texts texts, Tail tail, TimeProvider clock)
{
    /// <summary>How long the one whose commit it is may take for one step before it is given up for dead.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits until the last commit is whole, or makes it so.</summary>
    public async Task Clear(CancellationToken cancel)
    {
        var (seen, since) = (tail.Head!.ETag, clock.GetUtcNow());
        while (tail.Head.Pending > 0)
        {
            if (clock.GetUtcNow() - since >= Patience)
            {
                await Finish(cancel);
                continue;
            }

            await Task.Delay(Pause, clock, cancel);
            await tail.Look(cancel);
            if (tail.Head.ETag != seen) (seen, since) = (tail.Head.ETag, clock.GetUtcNow());
        }
    }

    /// <summary>The commit holds, whatever becomes of this: whoever looks next goes on with it.</summary>
    public async Task FinishOwn()
    {
        try
        {
            await Finish(CancellationToken.None);
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException)
        {
        }
    }

    private async Task Finish(CancellationToken cancel)
    {
        var seq = tail.Head!.Pending;
        if (seq == 0) return;
        var log = LogRow.Read(await rows.Find(Keys.Log(seq), cancel) ?? throw new StoreException("数据表中未完成的提交记录丢失，无法继续写入。请检查存储帐户后重试。"));
        var items = Items.Of(await log.Payload(texts, cancel), seq, log.FirstMail, guarded: false);
        while (tail.Head.Pending == seq) await Step(items, cancel);
    }

    private async Task Step(IReadOnlyList<Item> items, CancellationToken cancel)
    {
        var head = tail.Head!;
        var batch = items.Skip(head.Done).Take(Item.Fitting(items, head.Done, 1)).ToList();
        var done = head.Done + batch.Count;
        var next = head with { Done = done, Pending = done == items.Count ? 0 : head.Pending };
        while (true)
        {
            try
            {
                var answers = await rows.Submit([head.Move(next), .. batch.SelectMany(i => i.Actions)], cancel);
                tail.Follow(next with { ETag = answers[0].Headers.ETag!.Value });
                return;
            }
            catch (TableTransactionFailedException queued) when (queued.Status == 409 && Item.At(batch, queued.FailedTransactionActionIndex - 1) is { Mail: not null } mail)
            {
                batch.Remove(mail);
                next = next with { Mails = next.Mails - 1 };
            }
            catch (TableTransactionFailedException moved) when (moved.Status == 412)
            {
                // somebody else went on with it, or the answer to this very step was lost
                await tail.Look(cancel);
                return;
            }
        }
    }
}
