using System.Diagnostics.CodeAnalysis;
using Azure;

namespace Sanwen.Functions.Store;

/// <summary>Follows the log. Not to be called by two at once.</summary>
internal sealed class Tail(Rows rows, Texts texts, Memory memory)
{
    /// <summary>A commit may come between the reading of the log's rows and of its end; so many in a row may not.</summary>
    private const int Torn = 20;

    /// <summary>The end of the log as last seen; null before the first look.</summary>
    public Head? Head { get; private set; }

    /// <summary>Sees everything that was committed before the call, and returns it: nothing of it, at a start.</summary>
    public async Task<IReadOnlyList<LogRow>> Look(CancellationToken cancel)
    {
        if (memory.IsFull) memory.Restart(memory.Position);
        if (Head is null)
        {
            await Start(cancel);
            return [];
        }

        var seen = new List<LogRow>();
        for (var missed = 0; missed < Torn; missed++)
        {
            var (log, head) = await Read(memory.Position, cancel);
            seen.AddRange(log);
            if (IsCut(log, head, missed) || !await Follow(log, cancel))
            {
                await Start(cancel);
                return seen;
            }

            Head = head;
            if (head.Seq == memory.Position) return seen;
        }

        throw new StoreException("数据表的提交记录不完整，无法读取。请检查存储帐户后重试。");
    }

    /// <summary>After a commit of this process.</summary>
    public void Follow(Head head, Payload payload)
    {
        memory.Follow(head.Seq, payload);
        Head = head;
    }

    /// <summary>After a step of this process towards the end of a pending commit.</summary>
    public void Follow(Head head) => Head = head;

    /// <summary>Whether it is so far behind that the log was cut meanwhile, or another log altogether.</summary>
    private bool IsCut(List<LogRow> log, [NotNullWhen(false)] Head? head, int missed) =>
        head is null
        || head.Seq < memory.Position
        || (log.Count > 0 ? log[0].Seq != memory.Position + 1 : head.Seq > memory.Position && missed > 1);

    /// <summary>False when the text of a commit is gone, as that of old ones is before its row.</summary>
    private async Task<bool> Follow(List<LogRow> log, CancellationToken cancel)
    {
        try
        {
            foreach (var row in log) memory.Follow(row.Seq, await row.Payload(texts, cancel));
            return true;
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return false;
        }
    }

    private async Task<(List<LogRow> Log, Head? Head)> Read(long seen, CancellationToken cancel)
    {
        var log = new List<LogRow>();
        await foreach (var row in rows.Between(Keys.Log(seen + 1), Keys.Head + "~", cancel))
        {
            if (row.RowKey == Keys.Head) return (log, Head.Read(row));
            log.Add(LogRow.Read(row));
        }

        return (log, null);
    }

    private async Task Start(CancellationToken cancel)
    {
        var row = await rows.Find(Keys.Head, cancel);
        if (row is null)
        {
            await Begin(cancel);
            row = await rows.Find(Keys.Head, cancel) ?? throw new StoreException("数据表被删除或清空，请检查存储帐户后重试。");
        }

        Head = Head.Read(row);
        memory.Restart(Head.Seq);
    }

    private async Task Begin(CancellationToken cancel)
    {
        try
        {
            await rows.Submit([Head.Empty.Row().Add()], cancel);
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            // another process began at the same moment
        }
    }
}
