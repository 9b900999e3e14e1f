using System.Collections.Concurrent;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Mails;

/// <summary>Takes mails from the outbox, has them written and sent, and settles how each ended.</summary>
/// <param name="write">Makes a mail's subject and texts.</param>
public sealed partial class MailPump(
    IOutbox outbox, IMailSender sender, Func<Mail, CancellationToken, Task<MailText>> write, TimeProvider clock, ILogger<MailPump> log)
{
    /// <summary>How mails ended where that could not be written down.</summary>
    private readonly ConcurrentQueue<Ended> _unsettled = [];

    private bool _begun;

    private sealed record Ended(OutboxRow Row, Settlement How, DateTimeOffset At);

    /// <summary>Sends all that waits, and returns how many mails were tried. Not to be called again before it has returned.</summary>
    /// <param name="stop">Ends it after the mails that are on their way; those are not cut off, as nobody could tell how they ended.</param>
    public async Task<int> Run(CancellationToken stop = default)
    {
        while (_unsettled.TryDequeue(out var ended)) await Settle(ended);
        await Sweep(stop);
        var sent = await Task.WhenAll(Enumerable.Range(0, sender.AtOnce).Select(_ => SendInTurn(stop)));
        return sent.Sum();
    }

    // one at a time: what is claimed and not yet on its way would be left unknown by a crash, too
    private async Task<int> SendInTurn(CancellationToken stop)
    {
        var sent = 0;
        while (!stop.IsCancellationRequested && await outbox.Claim(clock.GetUtcNow(), 1, cancel: CancellationToken.None) is [var row])
        {
            var settlement = await Send(row);
            await Settle(new(row, settlement, clock.GetUtcNow()));
            sent++;
        }

        return sent;
    }

    private async Task Settle(Ended ended)
    {
        try
        {
            await outbox.Settle(ended.Row.Mail.Id, ended.How, ended.At, CancellationToken.None);
        }
        catch
        {
            // what is known does not become unknown because the disk is full: it is written down once that can be done
            _unsettled.Enqueue(ended);
            throw;
        }

        log.Ended(ended.Row, ended.How);
    }

    private async Task<Settlement> Send(OutboxRow row)
    {
        var written = false;
        try
        {
            var text = await write(row.Mail, CancellationToken.None);
            written = true;
            return await sender.Send(row, text, CancellationToken.None);
        }
#pragma warning disable CA1031 // whatever is wrong with one mail must not hold up the others
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.Broke(fault, row);
            return BackOff.After(row.Attempts, $"{(written ? "发送" : "生成")}邮件时程序出错：{fault.Message}", clock.GetUtcNow());
        }
    }

    private async Task Sweep(CancellationToken cancel)
    {
        // at first whatever is claimed was claimed by a process that is gone, whatever the clock says
        var now = clock.GetUtcNow();
        foreach (var row in await outbox.Sweep(_begun ? now - BackOff.Abandoned : DateTimeOffset.MaxValue, now, cancel)) log.LeftUnknown(row);
        _begun = true;
    }
}
