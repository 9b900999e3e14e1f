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
        if (instance is not null && _invocation.Value?.Waiting is { } waiting && waiting.Knows(instance, out var next) && !(next <= Millis.Of(now))) return [];

        // two claims of this process would only take turns in losing
        await _claims.WaitAsync(cancel);
        try
        {
            var claimed = new List<MailRow>();
            for (var more = most; more > 0;)
            {
                var asked = Math.Min(more, MostMoves);
                var some = await (instance is null ? ClaimAny(now, asked, cancel) : ClaimOf(instance, now, asked, cancel));
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
        var waiting = _invocation.Value?.Waiting;
        if (waiting is null || !waiting.Knows(instance, out var next))
        {
            next = Next(await InState(OutboxState.Queued, Of(instance), null, cancel));
            waiting?.Know(instance, next);
        }

        return next is { } millis ? Millis.Read(millis) : null;
    }

    private static string Of(string instance) => TableClient.CreateQueryFilter($"Instance eq {instance}");

    private static long? Next(IEnumerable<Found> rows) => rows.Min(r => (long?)r.Row.Retry);

    private async Task<List<MailRow>> ClaimAny(DateTimeOffset now, int most, CancellationToken cancel)
    {
        while (true)
        {
            var due = await InState(OutboxState.Queued, TableClient.CreateQueryFilter($"Retry le {Millis.Of(now)}"), most, cancel);
            if (due.Count == 0) return [];
            if (await TryClaim(due, now, cancel) is { } claimed) return claimed;
        }
    }

    /// <summary>All of an instance's are read, as they are few, so that it is known when the next is to be sent.</summary>
    private async Task<List<MailRow>> ClaimOf(string instance, DateTimeOffset now, int most, CancellationToken cancel)
    {
        while (true)
        {
            var all = await InState(OutboxState.Queued, Of(instance), null, cancel);
            var due = all.Where(f => f.Row.Retry <= Millis.Of(now)).Take(most).ToList();
            var claimed = due.Count == 0 ? [] : await TryClaim(due, now, cancel);
            if (claimed is null) continue;
            _invocation.Value?.Waiting.Know(instance, Next(all.Except(due)));
            return claimed;
        }
    }

    /// <summary>Null when another came first: then none is claimed.</summary>
    private async Task<List<MailRow>?> TryClaim(List<Found> due, DateTimeOffset now, CancellationToken cancel)
    {
        var by = $"{Guid.NewGuid():N}";
        var claimed = due.ConvertAll(d => d.Row with
        {
            State = OutboxState.Claimed,
            Attempts = d.Row.Attempts + 1,
            ClaimedAt = Millis.Of(now),
            SettledAt = MailRow.Never,
            Retry = 0,
            By = by,
        });
        if (await Move(due.Zip(claimed, (d, c) => d.Row.Become(c, d.ETag)), cancel)) return claimed;

        // unless only the answer to this very claim was lost
        var mine = await InState(OutboxState.Claimed, TableClient.CreateQueryFilter($"By eq {by}"), null, cancel);
        return mine.Count > 0 ? mine.ConvertAll(m => m.Row) : null;
    }

    private async Task<List<Found>> InState(OutboxState state, string? where, int? most, CancellationToken cancel)
    {
        var found = new List<Found>();
        await foreach (var row in _rows.Under(Keys.StateOf(state), cancel, where, most))
        {
            found.Add(new(await MailRow.Read(row, _texts, cancel), row.ETag));
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

    /// <summary>A mail among those of its state, and the version of that row.</summary>
    private sealed record Found(MailRow Row, ETag ETag);
}
