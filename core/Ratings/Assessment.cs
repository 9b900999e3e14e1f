using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings;

public enum AssessmentState
{
    /// <summary>填报中: the subject is asked to fill in its form.</summary>
    Filling,

    /// <summary>评分中: the assessors are asked.</summary>
    Scoring,

    /// <summary>已评定.</summary>
    Closed,
}

/// <summary>One subject's form of one period, with the items as they were when it was opened.</summary>
public sealed record Assessment : Entity
{
    /// <summary>The key of the rubric.</summary>
    public required string Rubric { get; init; }

    public required Period Period { get; init; }

    /// <summary>The name of the subject.</summary>
    public required string Subject { get; init; }

    public required string Unit { get; init; }

    /// <summary>The address of who fills it in.</summary>
    public required string Person { get; init; }

    public required RatedKind Rated { get; init; }

    /// <summary>The name of its scale in the office's rules.</summary>
    public required string Scale { get; init; }

    /// <summary>Empty where only the result of a period before was imported.</summary>
    public IReadOnlyList<AssessedItem> Items { get; init; } = [];

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset FillBy { get; init; }

    public required DateTimeOffset ScoreBy { get; init; }

    public required AssessmentState State { get; init; }

    public DateTimeOffset? DeclaredAt { get; init; }

    public DateTimeOffset? FillRemindedAt { get; init; }

    public DateTimeOffset? FillUrgedAt { get; init; }

    public DateTimeOffset? ScoreRemindedAt { get; init; }

    public DateTimeOffset? ScoreUrgedAt { get; init; }

    /// <summary>Null until it is closed.</summary>
    public Rating? Rating { get; init; }

    public override string Id => IdOf(Rubric, Period, Subject);

    /// <summary>How the ids of all assessments begin.</summary>
    public const string Prefix = "assessment-";

    /// <summary>All assessments of a rubric in a period: what the link of an assessor opens. Rubrics' keys hold no hyphen.</summary>
    public static string RunOf(string rubric, Period period) => $"{Prefix}{rubric}-{period}";

    public static string IdOf(string rubric, Period period, string subject) => $"{RunOf(rubric, period)}-{subject}";

    /// <summary>Whether anything is for the subject to fill in.</summary>
    public bool IsDeclared => Items.Any(i => i.Item.Method == ScoringMethod.Declared);

    /// <summary>The items that an assessor still has to score.</summary>
    public IEnumerable<AssessedItem> Unscored => Items.Where(i => i.Item.Method != ScoringMethod.Computed && i.Score is null);

    /// <summary>Whether only its result is known.</summary>
    public bool IsImported => State == AssessmentState.Closed && Items.Count == 0;
}

/// <summary>An item of a form: what the subject said of it, and what it brought.</summary>
public sealed record AssessedItem(RubricItem Item, Declaration? Declared = null, ItemScore? Score = null)
{
    /// <summary>What a computed score rests on.</summary>
    public Figure? Figure { get; init; }
}

/// <param name="Files">Evidence (佐证材料).</param>
/// <param name="Self">自评分, 0 to the item's points.</param>
public sealed record Declaration(string Words, IReadOnlyList<Evidence> Files, decimal? Self);

/// <param name="Points">0 to the item's points.</param>
/// <param name="By">The address of the assessor or of a substitute; the system's for a computed item.</param>
public sealed record ItemScore(decimal Points, string Words, string By, DateTimeOffset At);
