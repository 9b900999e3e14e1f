namespace Sanwen.Core.Issues;

/// <summary>A decision asked of the secretary of one tier.</summary>
/// <param name="Number">Counted from 1 in each issue.</param>
/// <param name="Branch">The key of the branch whose secretary decides.</param>
/// <param name="Why">Why it came here (zh-CN).</param>
public sealed record TierAsk(int Number, string Branch, DateTimeOffset AskedAt, DateTimeOffset DueAt, string Why)
{
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>At the top: when it was last chased.</summary>
    public DateTimeOffset? ChasedAt { get; init; }

    public TierRuling? Ruling { get; init; }
}

/// <summary>How a tier's decision ended.</summary>
/// <param name="By">The address of who decided; the system's where nobody did.</param>
/// <param name="For">The address of the secretary whom a substitute decided for.</param>
public sealed record TierRuling(TierVerdict Verdict, string By, string? For, DateTimeOffset At, string Reason);

public enum TierVerdict
{
    /// <summary>批准: the plan is approved.</summary>
    Approved,

    /// <summary>退回, with an instruction.</summary>
    Returned,

    /// <summary>上报, with a reason.</summary>
    Escalated,

    /// <summary>Nobody decided in time, and it went up by itself.</summary>
    PassedUp,
}
