using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

public sealed partial class TablesStore
{
    /// <remarks>
    /// A row that was meanwhile swept is settled all the same, as knowing is better than not knowing; a row that a person
    /// has queued again is left alone.
    /// </remarks>
    public async Task Settle(string mailId, Settlement settlement, DateTimeOffset now, CancellationToken cancel = default)
    {
        var (state, detail, retry) = settlement.End;
        var row = _claimed.TryRemove(mailId, out var claimed) ? claimed : null;
        if (row is not null) _invocation.Value?.Waiting.Ends(row.Mail.Instance, retry);
        await Change(
            mailId,
            r => !MayEnd(r.State, settlement) ? null : r with
            {
                State = state,
                Detail = detail,
                SettledAt = Millis.Of(now),
                Retry = Millis.NotBefore(retry) ?? 0,
            },
            row,
            cancel);
    }

    public async Task<bool> Requeue(string mailId, CancellationToken cancel = default) => await Change(
        mailId,
        row => row.State is not (OutboxState.Unknown or OutboxState.Failed) ? null : row with
        {
            State = OutboxState.Queued,
            Attempts = 0,
            ClaimedAt = MailRow.Never,
            SettledAt = MailRow.Never,
            Retry = 0,
            Detail = "",
        },
        null,
        cancel);

    public async Task<IReadOnlyList<OutboxRow>> Sweep(DateTimeOffset before, DateTimeOffset now, CancellationToken cancel = default)
    {
        var where = Azure.Data.Tables.TableClient.CreateQueryFilter($"ClaimedAt lt {Millis.Of(before)}");
        var swept = new List<MailRow>();
        foreach (var some in (await InState(OutboxState.Claimed, where, null, cancel)).Chunk(MostMoves))
        {
            var moves = some.Select(c => (c.Row, Unknown: Swept(c.Row, now), c.ETag)).ToList();
            if (await Move(moves.Select(m => m.Row.Become(m.Unknown, m.ETag)), cancel))
            {
                swept.AddRange(moves.Select(m => m.Unknown));
                continue;
            }

            // some of them were settled at the last moment; the others each by itself
            foreach (var (row, unknown, etag) in moves)
            {
                if (await Move([row.Become(unknown, etag)], cancel)) swept.Add(unknown);
            }
        }

        return [.. swept.Select(r => r.Outbox())];
    }

    private static bool MayEnd(OutboxState state, Settlement settlement) => state switch
    {
        OutboxState.Claimed or OutboxState.Unknown => true,
        OutboxState.Sent => settlement is Settlement.Returned,
        _ => false,
    };

    private static MailRow Swept(MailRow row, DateTimeOffset now) =>
        row with { State = OutboxState.Unknown, SettledAt = Millis.Of(now), Detail = Settlement.Interrupted };

    /// <summary>Moves a mail on from the state it is in. False when there is none, or its state allows no such move.</summary>
    /// <param name="next">The mail as it is to be; null where its state does not allow it.</param>
    /// <param name="row">The mail as it was last seen, where this process has it.</param>
    private async Task<bool> Change(string mailId, Func<MailRow, MailRow?> next, MailRow? row, CancellationToken cancel)
    {
        while (true)
        {
            row ??= await FindRow(mailId, cancel);
            if (row is null || next(row) is not { } after) return false;
            if (await Move([row.Become(after)], cancel)) return true;
            row = null;
        }
    }
}
