namespace Sanwen.Core.Stores;

/// <summary>
/// The mails that decisions have queued. A mail is claimed before it is handed out and settled after, so that a crash
/// between the two leaves a claimed row that the sweep reports as unknown: never resent silently, never dropped.
/// </summary>
public interface IOutbox
{
    /// <summary>Claims up to <paramref name="most"/> mails that wait (or whose retry time has come), oldest first.</summary>
    /// <param name="instance">Only mails of this instance; null for all.</param>
    Task<IReadOnlyList<OutboxRow>> Claim(
        DateTimeOffset now, int most, string? instance = null, CancellationToken cancel = default);

    /// <summary>When the next mail of an instance is to be sent: in the past for one that waits, null when none does.</summary>
    Task<DateTimeOffset?> NextSending(string instance, CancellationToken cancel = default);

    /// <summary>
    /// Settles a mail that is claimed or unknown, and does nothing otherwise; <see cref="Settlement.Returned"/> settles one that
    /// was sent as well, as failed.
    /// </summary>
    Task Settle(string mailId, Settlement settlement, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>Turns rows claimed before <paramref name="before"/> and never settled into unknown ones; returns them.</summary>
    Task<IReadOnlyList<OutboxRow>> Sweep(DateTimeOffset before, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>Queues an unknown or failed mail again, at a person's word. False when it is in neither state.</summary>
    Task<bool> Requeue(string mailId, CancellationToken cancel = default);

    Task<OutboxRow?> FindMail(string mailId, CancellationToken cancel = default);

    /// <summary>The mail whose id has this <see cref="Reference"/>; null for any other text.</summary>
    Task<OutboxRow?> FindByReference(string reference, CancellationToken cancel = default);

    /// <summary>Mails in the order of queueing, newest first unless <see cref="OutboxQuery.OldestFirst"/>.</summary>
    Task<IReadOnlyList<OutboxRow>> Mails(OutboxQuery query, CancellationToken cancel = default);

    /// <summary>How many mails are in each state.</summary>
    Task<IReadOnlyDictionary<OutboxState, int>> CountMails(CancellationToken cancel = default);

    /// <summary>How many of a month's mails are addressed to each person.</summary>
    Task<IReadOnlyDictionary<string, int>> CountByRecipient(Time.YearMonth month, CancellationToken cancel = default);
}
