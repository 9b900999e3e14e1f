using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Functions.Telemetry;
using Sanwen.Web.Mails;

namespace Sanwen.Functions.Mails;

/// <summary>Takes mails from the outbox, has them written and sent, and settles how each ended.</summary>
public sealed partial class Delivery(IOutbox outbox, IMailSender sender, MailWriter writer, TimeProvider clock, ILogger<Delivery> log)
{
    /// <summary>Mails claimed together; as many may be left unknown by a crash.</summary>
    public const int Most = 33;

    private const int AtOnce = 4;

    /// <summary>Sends all of an instance's mails that wait; returns when the next of them is to be sent, null when none waits.</summary>
    /// <param name="cancel">Ends it after the mails that are on their way; those are not cut off, as nobody could tell how they ended.</param>
    /// <exception cref="AggregateException">How some mails ended could not be written down: they stay claimed, and become unknown.</exception>
    public async Task<DateTimeOffset?> Deliver(string instance, CancellationToken cancel = default)
    {
        while (!cancel.IsCancellationRequested
            && await outbox.Claim(clock.GetUtcNow(), Most, instance, CancellationToken.None) is { Count: > 0 } rows)
        {
            await Send(rows);
        }

        return await outbox.NextSending(instance, CancellationToken.None);
    }

    /// <summary>Turns mails whose sending was cut off into unknown ones; returns the instances that still have mails waiting.</summary>
    public async Task<IReadOnlyList<string>> Sweep(CancellationToken cancel = default)
    {
        const int Page = 1_000;
        var now = clock.GetUtcNow();
        foreach (var row in await outbox.Sweep(now - BackOff.Abandoned, now, cancel)) log.LeftUnknown(row);

        var waiting = new HashSet<string>();
        var page = await outbox.Mails(new(Take: Page, State: OutboxState.Queued, OldestFirst: true), cancel);
        for (var skip = Page; page.Count > 0; skip += Page)
        {
            waiting.UnionWith(page.Select(r => r.Mail.Instance));
            page = page.Count < Page ? [] : await outbox.Mails(new(skip, Page, OutboxState.Queued, OldestFirst: true), cancel);
        }

        return [.. waiting];
    }

    // every mail is brought to its end, whatever becomes of the others: what is claimed and not tried would be left unknown
    private async Task Send(IReadOnlyList<OutboxRow> rows)
    {
        var ends = new ConcurrentBag<Exception>();
        var written = new List<Outgoing>();
        foreach (var row in rows)
        {
            var (mail, refusal) = await Write(row);
            if (mail is not null) written.Add(mail);
            if (refusal is not null) await Settle(row, refusal, ends);
        }

        await Parallel.ForEachAsync(Batching.Of(written), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (batch, _) =>
        {
            foreach (var (mail, settlement) in batch.Mails.Zip(await Send(batch))) await Settle(mail.Row, settlement, ends);
        });
        if (!ends.IsEmpty) throw new AggregateException(ends);
    }

    private async Task<(Outgoing? Mail, Settlement? Refusal)> Write(OutboxRow row)
    {
        try
        {
            foreach (var address in row.Mail.Cc.Prepend(row.Mail.To)) MailHeader.Address(address, "");
            return (new(row, await writer.Write(row.Mail), row.Mail.Link is { } link ? writer.AddressOf(link) : null), null);
        }
        catch (FormatException fault)
        {
            return (null, new Settlement.Failed(fault.Message));
        }
#pragma warning disable CA1031 // whatever is wrong with one mail must not hold up the others
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.Broke(fault, row);
            return (null, BackOff.After(row.Attempts, $"生成邮件时程序出错：{fault.Message}", clock.GetUtcNow()));
        }
    }

    private async Task<IReadOnlyList<Settlement>> Send(Batch batch)
    {
        try
        {
            return await sender.Send(batch);
        }
#pragma warning disable CA1031 // nothing is expected here, so nothing is known of whether the mails went out
        catch (Exception fault)
#pragma warning restore CA1031
        {
            foreach (var mail in batch.Mails) log.Broke(fault, mail.Row);
            return [.. batch.Mails.Select(_ => new Settlement.Unknown(
                $"发送邮件时程序出错，不能确定是否已发出（{fault.Message}）。请向收件人核实后再决定是否重发。"))];
        }
    }

    private async Task Settle(OutboxRow row, Settlement settlement, ConcurrentBag<Exception> ends)
    {
        var mail = Reference.Of(row.Mail.Id);
        try
        {
            await outbox.Settle(row.Mail.Id, settlement, clock.GetUtcNow(), CancellationToken.None);
            Measures.Settled(row.Mail.Kind, settlement);
            log.Ended(row, settlement);
        }
#pragma warning disable CA1031 // thrown by the caller, after the others are settled
        catch (Exception fault)
#pragma warning restore CA1031
        {
            NotSettled(fault, mail);
            ends.Add(fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "How mail {Mail} ended could not be written down; it becomes unknown")]
    private partial void NotSettled(Exception fault, string mail);
}
