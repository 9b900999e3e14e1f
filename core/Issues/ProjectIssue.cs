using Sanwen.Core.Stores;

namespace Sanwen.Core.Issues;

/// <summary>急难险重问题: a project's problem, which the units concerned are consulted on and which goes up tier by tier.</summary>
public sealed record ProjectIssue : Entity
{
    /// <summary>问题编号: the project's key and a running number, e.g. <c>XM-001-2</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The key of its project.</summary>
    public required string Project { get; init; }

    public required string Title { get; init; }

    public required IssueCause Cause { get; init; }

    /// <summary>The address of who raised it; the system's where a rule did.</summary>
    public required string RaisedBy { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public required IssueState State { get; init; }

    /// <summary>The key of the branch whose secretary consults and closes: the project's, and once that has lapsed the one above.</summary>
    public required string Home { get; init; }

    /// <summary>The key of the branch that it has come to: <see cref="Home"/> or one above.</summary>
    public required string At { get; init; }

    /// <summary>会商, oldest first; the last one runs while the state is <see cref="IssueState.Consulting"/>.</summary>
    public IReadOnlyList<Consultation> Consultations { get; init; } = [];

    /// <summary>The decisions asked of secretaries, oldest first; the last one is open while the state is <see cref="IssueState.Deciding"/>.</summary>
    public IReadOnlyList<TierAsk> Asks { get; init; } = [];

    /// <summary>Since when it is in this state.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When the secretary was last urged to close it, or to go on with what was returned.</summary>
    public DateTimeOffset? UrgedAt { get; init; }

    /// <summary>How it was resolved, in the secretary's words.</summary>
    public string Resolution { get; init; } = "";

    public DateTimeOffset? ClosedAt { get; init; }

    public override string Id => IdOf(Key);

    /// <summary>How the ids of all project issues begin.</summary>
    public const string Prefix = "issue-";

    public static string IdOf(string key) => $"{Prefix}{key}";

    public static string KeyOf(string project, int number) => $"{project}-{number}";
}

/// <summary>Why an issue was raised.</summary>
public enum IssueCause
{
    /// <summary>By the secretary or a member.</summary>
    Raised,

    /// <summary>By an answer that needs coordination (需协调).</summary>
    Coordination,

    /// <summary>By rule: the project's light was red at the ends of two months running.</summary>
    RedLight,
}

public enum IssueState
{
    /// <summary>会商: the units concerned are asked.</summary>
    Consulting,

    /// <summary>待办结: agreed by all or approved; its secretary is to close it.</summary>
    Settled,

    /// <summary>待决: a tier's secretary is to decide.</summary>
    Deciding,

    /// <summary>退回: back with its branch, which closes it, consults again or reports it up.</summary>
    Returned,

    /// <summary>办结.</summary>
    Closed,
}
