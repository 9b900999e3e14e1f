using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Findings;

/// <summary>问题: something found on the spot that a unit is to put right, from its finding to its 销号, one by one.</summary>
public sealed record Finding : Entity
{
    /// <summary>问题编号, e.g. <c>CW-2026-0007</c>.</summary>
    public required string Key { get; init; }

    /// <summary>类别: the programme that it was found under, by its name in the rules.</summary>
    public required string Programme { get; init; }

    /// <summary>What was found, at most 500 characters.</summary>
    public required string What { get; init; }

    /// <summary>地点.</summary>
    public string Place { get; init; } = "";

    /// <summary>The community, village or project that it is of.</summary>
    public string Site { get; init; } = "";

    /// <summary>严重程度, by its name in the rules.</summary>
    public required string Severity { get; init; }

    /// <summary>The address of who found it; for one from a list what the list says, e.g. the name of an inspection team.</summary>
    public required string FoundBy { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>The key of the inspection round that found it, if any.</summary>
    public string Round { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>整改前.</summary>
    public IReadOnlyList<Evidence> Before { get; init; } = [];

    /// <summary>As last decided here. Of one under supervision the matter tells: see <see cref="FindingStanding"/>.</summary>
    public required FindingState State { get; init; }

    /// <summary>Since when it is in this state.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Whose turn it is, counted from 1: the office and the unit take turns. A link names its turn, so that an old one never acts on a new state.</summary>
    public int Turn { get; init; } = 1;

    /// <summary>责任单位; blank until it is dispatched.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The address of who puts it right for the unit: whoever was named, else the unit's head.</summary>
    public string? Handler { get; init; }

    /// <summary>The address of the leader who is told when it is overdue; null for the principal leader.</summary>
    public string? Leader { get; init; }

    public DateTimeOffset? VerifiedAt { get; init; }

    public DateTimeOffset? DispatchedAt { get; init; }

    /// <summary>By when it is to be rectified.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>异议, the latest.</summary>
    public Objection? Objection { get; init; }

    /// <summary>What the units did, oldest first; the last one with <see cref="FindingReport.Final"/> is what was or is to be checked.</summary>
    public IReadOnlyList<FindingReport> Reports { get; init; } = [];

    public DateTimeOffset? RectifiedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why it was dismissed or sent back last.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How often its rectification was sent back.</summary>
    public int Returns { get; init; }

    /// <summary>The key of the matter that supervises it; null where none does.</summary>
    public string? Matter { get; init; }

    /// <summary>When the person whose turn it is was reminded, urged, and told on; each anew with every turn.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    public DateTimeOffset? UrgedAt { get; init; }

    public DateTimeOffset? NoticedAt { get; init; }

    public override string Id => IdOf(Key);

    /// <summary>How the ids of all findings begin.</summary>
    public const string Prefix = "finding-";

    public static string IdOf(string key) => $"{Prefix}{key}";

    /// <summary>Where it is: the community or project, and the place where that says more.</summary>
    public string Spot => Site.Length == 0 || Place == Site ? Place : $"{Site} {Place}";

    /// <summary>The rectification that was reported last; null before the first.</summary>
    public FindingReport? Rectification => Reports.LastOrDefault(r => r.Final);

    /// <summary>整改后.</summary>
    public IReadOnlyList<Evidence> After => Rectification?.Evidence ?? [];
}

/// <summary>What a unit says of its rectification.</summary>
/// <param name="By">The address of who wrote it.</param>
/// <param name="Final">It says that the finding is put right, and shows it; else it tells how far it is.</param>
public sealed record FindingReport(string Words, string By, DateTimeOffset At, bool Final, IReadOnlyList<Evidence> Evidence);

/// <summary>异议: the unit says that it is not its own.</summary>
/// <param name="Unit">The unit that objected.</param>
/// <param name="By">The address of who objected for it.</param>
public sealed record Objection(string Unit, string Reason, string By, DateTimeOffset At);
