using System.Text.Json.Serialization;
using Sanwen.Core.Mails;

namespace Sanwen.Core.Stores;

public enum OutboxState
{
    /// <summary>Waits to be sent (or to be tried again).</summary>
    Queued,

    /// <summary>Handed to the sender, outcome not known yet.</summary>
    Claimed,

    /// <summary>Accepted by the mail server or written to the outbox folder.</summary>
    Sent,

    /// <summary>Refused for good.</summary>
    Failed,

    /// <summary>Claimed by a process that died, or cut off in mid-sending: it may or may not have gone out.</summary>
    Unknown,
}

public sealed record OutboxRow(
    Mail Mail, OutboxState State, int Attempts, DateTimeOffset? ClaimedAt, DateTimeOffset? SettledAt, string Detail)
{
    /// <summary>When something was last done with it.</summary>
    [JsonIgnore]
    public DateTimeOffset Latest => new[] { Mail.At, ClaimedAt ?? Mail.At, SettledAt ?? Mail.At }.Max();
}

/// <summary>How a claimed mail ended.</summary>
public abstract record Settlement
{
    /// <summary>What the outbox says of a mail whose sending was cut off by the end of a process (zh-CN).</summary>
    public const string Interrupted = "发送过程中断，不能确定是否已发出。请向收件人核实后再决定是否重发。";

    /// <summary>What becomes of the mail: its state, what is told of it (zh-CN), and when it is tried again, where it is.</summary>
    public (OutboxState State, string Detail, DateTimeOffset? Retry) End => this switch
    {
        Sent sent => (OutboxState.Sent, sent.Detail, null),
        Retry later => (OutboxState.Queued, later.Reason, later.At),
        Unknown unknown => (OutboxState.Unknown, unknown.Reason, null),
        Failed failed => (OutboxState.Failed, failed.Reason, null),
        Returned returned => (OutboxState.Failed, returned.Reason, null),
        _ => throw new NotSupportedException($"Nothing is known of what becomes of a mail that ended as {GetType()}."),
    };

    /// <param name="Detail">What went wrong beside it, e.g. that a copy was refused (zh-CN); empty when all went well.</param>
    public sealed record Sent(string Detail = "") : Settlement;

    /// <summary>A passing fault; tried again at <paramref name="At"/>.</summary>
    public sealed record Retry(string Reason, DateTimeOffset At) : Settlement;

    public sealed record Failed(string Reason) : Settlement;

    /// <summary>The connection broke after the mail was handed over and before it was accepted: it may or may not have gone out.</summary>
    public sealed record Unknown(string Reason) : Settlement;

    /// <summary>Accepted once, and did not arrive after all: what was sent has failed. Told later than all others, by the mail service.</summary>
    public sealed record Returned(string Reason) : Settlement;
}

/// <param name="Instance">Only mails of this instance.</param>
/// <param name="To">Only mails to this address.</param>
/// <param name="Month">Only mails that belong to this month.</param>
public sealed record OutboxQuery(
    int Skip = 0,
    int Take = 50,
    OutboxState? State = null,
    MailKind? Kind = null,
    string? Instance = null,
    string? To = null,
    Time.YearMonth? Month = null,
    bool OldestFirst = false);
