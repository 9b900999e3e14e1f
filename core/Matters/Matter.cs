using Sanwen.Core.Stores;

namespace Sanwen.Core.Matters;

public enum MatterStatus
{
    /// <summary>在办.</summary>
    Open,

    /// <summary>已销号.</summary>
    Closed,

    /// <summary>已结转: a matter of the next year stands in its place. Neither done nor owed any more, and left out of all figures.</summary>
    CarriedOver,
}

/// <summary>督办事项: one supervised task. The office's own number (编号) is the key.</summary>
public sealed record Matter : Entity
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>清单: the list that it stands in.</summary>
    public string List { get; init; } = "";

    /// <summary>主题: what it belongs to within its list.</summary>
    public string Theme { get; init; } = "";

    /// <summary>完成标准: what it is verified against when it is to be closed.</summary>
    public string Standard { get; init; } = "";

    public required string LeadUnit { get; init; }

    /// <summary>The address of the responsible person: the first responder until a hand-over is accepted.</summary>
    public required string Responsible { get; init; }

    public IReadOnlyList<string> SupportUnits { get; init; } = [];

    /// <summary>The address of the supervising leader; null where the list names none.</summary>
    public string? Leader { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly Due { get; init; }

    public ProgressBasis Basis { get; init; }

    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>年度目标, by year; none for a matter of a single year.</summary>
    public IReadOnlyList<YearGoal> YearGoals { get; init; } = [];

    public string Note { get; init; } = "";

    /// <summary>Percent reached, 0–100.</summary>
    public decimal Progress { get; init; }

    /// <summary>What this month's plan aims at by the end of the month, 0–100.</summary>
    public decimal? Target { get; init; }

    /// <summary>The last sentence reported.</summary>
    public string Words { get; init; } = "";

    public DateTimeOffset? ReportedAt { get; init; }

    public bool NeedsCoordination { get; init; }

    public MatterStatus Status { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>The day from which on a matter of the next year stands in its place.</summary>
    public DateOnly? CarriedOn { get; init; }

    /// <summary>The matter of the year before that it was carried over from.</summary>
    public string? CarriedFrom { get; init; }

    /// <summary>The matter of the next year that it was carried over to; also one that was closed, whose task goes on.</summary>
    public string? CarriedTo { get; init; }

    /// <summary>The approvals (extension, close-out, hand-over) that wait for a decision, at most one of each kind.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>The day of the close-out application that waits for a decision.</summary>
    public DateOnly? CloseOutAppliedOn { get; init; }

    /// <summary>How many approvals were ever asked for; numbers the next one.</summary>
    public int Applications { get; init; }

    /// <summary>Everybody who was responsible before, oldest first.</summary>
    public IReadOnlyList<string> Predecessors { get; init; } = [];

    public override string Id => Key;

    /// <summary>Whether it is to be asked about on <paramref name="day"/>: begun and not closed.</summary>
    public bool IsOpenOn(DateOnly day) => Status == MatterStatus.Open && Start <= day;

    /// <summary>Whether at the end of <paramref name="day"/> another matter stood in its place already.</summary>
    public bool IsCarriedOverOn(DateOnly day) => Status == MatterStatus.CarriedOver && CarriedOn <= day;

    /// <summary>Why nothing can be done about it any more (zh-CN); null while it is open.</summary>
    public string? Ended() => Status switch
    {
        MatterStatus.Open => null,
        MatterStatus.Closed => "事项已经销号。",
        _ => $"事项已经结转，请在新年度的事项 {CarriedTo} 中办理。",
    };
}
