using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Engine;

/// <summary>How an office is, in the few figures that whoever watches over it from outside needs.</summary>
/// <param name="MonthIsOnTime">Whether the current month exists, and nothing that it is to do is late.</param>
/// <param name="Failed">Mails that failed or came back, and wait for somebody to see to them.</param>
/// <param name="Unknown">Mails of which nobody knows whether they went out.</param>
/// <param name="Overdue">How long the instance that is latest has been due; zero when none is.</param>
/// <param name="Queued">How long the oldest mail that waits has been waiting; zero when none does.</param>
public sealed record Vitals(bool MonthIsOnTime, int Failed, int Unknown, TimeSpan Overdue, TimeSpan Queued)
{
    /// <summary>How late a step may be before it counts as late: time for a host to wake, and to try again after a passing fault.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    public static Vitals Of(
        Month? month, DateTimeOffset? nextWake, DateTimeOffset? oldestMail, IReadOnlyDictionary<OutboxState, int> mails, DateTimeOffset now) => new(
            month is not null && !(month.WakeAt + Grace < now),
            mails.GetValueOrDefault(OutboxState.Failed),
            mails.GetValueOrDefault(OutboxState.Unknown),
            Since(nextWake, now),
            Since(oldestMail, now));

    /// <summary>Reads what they follow from.</summary>
    public static async Task<Vitals> Read(IStore store, IOutbox outbox, DateTimeOffset now, CancellationToken cancel = default)
    {
        var month = await store.Find<Month>(Month.IdOf(YearMonth.Of(now)), cancel).ConfigureAwait(false);
        var oldest = await outbox.Mails(new(Take: 1, State: OutboxState.Queued, OldestFirst: true), cancel).ConfigureAwait(false);
        return Of(
            month?.Value,
            await store.NextWake(cancel).ConfigureAwait(false),
            oldest is [var row] ? row.Mail.At : null,
            await outbox.CountMails(cancel).ConfigureAwait(false),
            now);
    }

    private static TimeSpan Since(DateTimeOffset? moment, DateTimeOffset now) => moment < now ? now - moment.Value : TimeSpan.Zero;
}
