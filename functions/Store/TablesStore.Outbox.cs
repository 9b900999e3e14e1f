using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

public sealed partial class TablesStore
{
    /// <summary>Three steps move a mail.</summary>
    private const int MostMoves = RowActions.MostActions / 3;

    private readonly SemaphoreSlim _claims = new(1);
    private readonly ConcurrentDictionary<string, MailRow> _claimed = [];

    public async Task<IReadOnlyList<OutboxRow>> Claim(
        DateTimeOffset now, int most, string? instance = null, CancellationToken cancel = default)
    {
        // two claims of this process would only take turns in losing
        await _claims.WaitAsync(cancel);
        try
        {
            var claimed = new List<MailRow>();
            for (var more = most; more > 0;)
            {
                var asked = Math.Min(more, MostMoves);
                var some = await ClaimSome(now, asked, instance, cancel);
                claimed.AddRange(some);
                more = some.Count < asked ? 0 : more - asked;
            }

            foreach (var row in claimed) _claimed[row.Mail.Id] = row;
            return [.. claimed.Select(r => r.Outbox())];
        }
        finally
        {
            _claims.Release();
        }
    }

    public async Task<DateTimeOffset?> NextSending(string instance, CancellationToken cancel = default)
    {
        long? next = null;
        var where = TableClient.CreateQueryFilter($"Instance eq {instance}");
        await foreach (var row in _rows.Under(Keys.StateOf(OutboxState.Queued), cancel, where, null, nameof(MailRow.Retry)))
        {
            next = Math.Min(next ?? long.MaxValue, row.GetInt64(nameof(MailRow.Retry))!.Value);
        }

        return next is { } millis ? Millis.Read(millis) : null;
    }

    private async Task<List<MailRow>> ClaimSome(DateTimeOffset now, int most, string? instance, CancellationToken cancel)
    {
        var where = TableClient.CreateQueryFilter($"Retry le {Millis.Of(now)}");
        if (instance is not null) where += TableClient.CreateQueryFilter($" and Instance eq {instance}");
        while (true)
        {
            var waiting = await InState(OutboxState.Queued, where, most, cancel);
            if (waiting.Count == 0) return [];
            var by = $"{Guid.NewGuid():N}";
            var claimed = waiting.ConvertAll(w => w.Row with
            {
                State = OutboxState.Claimed,
                Attempts = w.Row.Attempts + 1,
                ClaimedAt = Millis.Of(now),
                SettledAt = MailRow.Never,
                Retry = 0,
                By = by,
            });
            if (await Move(waiting.Zip(claimed, (w, c) => w.Row.Become(c, w.ETag)), cancel)) return claimed;

            // another came first, or the answer to this very claim was lost
            var mine = await InState(OutboxState.Claimed, TableClient.CreateQueryFilter($"By eq {by}"), most, cancel);
            if (mine.Count > 0) return mine.ConvertAll(m => m.Row);
        }
    }

    private async Task<List<(MailRow Row, ETag ETag)>> InState(OutboxState state, string? where, int? most, CancellationToken cancel)
    {
        var found = new List<(MailRow, ETag)>();
        await foreach (var row in _rows.Under(Keys.StateOf(state), cancel, where, most))
        {
            found.Add((await MailRow.Read(row, _texts, cancel), row.ETag));
            if (found.Count == most) break;
        }

        return found;
    }

    /// <summary>False when one of the mails is no longer in the state that it was found in; none is moved then.</summary>
    private async Task<bool> Move(IEnumerable<IEnumerable<TableTransactionAction>> moves, CancellationToken cancel)
    {
        try
        {
            await _rows.Submit([.. moves.SelectMany(m => m)], cancel);
            return true;
        }
        catch (TableTransactionFailedException moved) when (moved.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
