using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Approvals;

/// <summary>What a decision is asked for.</summary>
public enum ApprovalKind
{
    /// <summary>Name a silent person's matters in the bulletin; asked of the principal leader.</summary>
    Naming,

    /// <summary>延期.</summary>
    Extension,

    /// <summary>销号.</summary>
    CloseOut,

    /// <summary>首问责任: another person is to take the matter over; asked of that person.</summary>
    HandOver,
}

public enum Verdict
{
    /// <summary>同意 (naming: 通报点名).</summary>
    Approved,

    /// <summary>退回, with a reason (naming: 暂不点名).</summary>
    Returned,

    /// <summary>The question answered itself: everybody replied, or the applicant took it back.</summary>
    Withdrawn,

    /// <summary>Nobody decided before the bulletin.</summary>
    Lapsed,
}

/// <summary>One decision asked by mail of one or several people; the first who decides decides for all.</summary>
public sealed record Approval : Entity
{
    public required string Key { get; init; }

    public required ApprovalKind Kind { get; init; }

    /// <summary>The round (naming) or the matter (all others) that it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>The keys of the matters concerned.</summary>
    public required IReadOnlyList<string> Matters { get; init; }

    /// <summary>The addresses of those who may decide.</summary>
    public required IReadOnlyList<string> Deciders { get; init; }

    /// <summary>The address of who applied; for a naming, of the person who stayed silent.</summary>
    public required string About { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>From this moment on it can no longer be decided.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public string Reason { get; init; } = "";

    public DateOnly? NewDue { get; init; }

    /// <summary>When it was reminded of; at most once.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    public Ruling? Ruling { get; init; }

    /// <summary>The month it belongs to, for a naming.</summary>
    public YearMonth? Month { get; init; }

    /// <summary>The question that stayed unanswered, for a naming.</summary>
    public Question? Question { get; init; }

    public override string Id => Key;

    public static string NamingId(string round) => $"{Prefix(ApprovalKind.Naming)}{round}";

    /// <summary>How the ids of all approvals of a kind begin.</summary>
    public static string Prefix(ApprovalKind kind) => $"approval-{kind.ToString().ToLowerInvariant()}-";

    public static string IdOf(ApprovalKind kind, string matter, int number) => $"{Prefix(kind)}{matter}-{number}";
}

/// <summary>How an approval ended. <paramref name="For"/>: the person away that a substitute decided for.</summary>
public sealed record Ruling(Verdict Verdict, string By, string? For, DateTimeOffset At, string Reason);
