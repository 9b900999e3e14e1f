using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings;

/// <summary>考核标准: what is rated each period, item by item; the items' points add to 100. Its name (考核表) is the key and holds no hyphen.</summary>
public sealed record Rubric : Entity
{
    public required string Key { get; init; }

    public required PeriodKind Every { get; init; }

    public required RatedKind Rated { get; init; }

    /// <summary>The name of its scale in the office's rules.</summary>
    public required string Scale { get; init; }

    /// <summary>达标目标: what percentage of the subjects is to reach the scale's <c>goodFrom</c>; null for none.</summary>
    public decimal? Target { get; init; }

    /// <summary>By number.</summary>
    public required IReadOnlyList<RubricItem> Items { get; init; }

    public override string Id => IdOf(Key);

    public static string IdOf(string key) => $"rubric-{key}";
}

/// <summary>Who is rated. A person is measured by what is the person's own, all others by what is their unit's.</summary>
public enum RatedKind
{
    /// <summary>单位.</summary>
    Unit,

    /// <summary>支部.</summary>
    Branch,

    /// <summary>团队, such as one stationed in a village (驻点团队).</summary>
    Team,

    /// <summary>个人.</summary>
    Person,
}

/// <param name="Number">序号, from 1.</param>
/// <param name="Points">分值: the most that it brings, above 0, at most two decimals.</param>
public sealed record RubricItem(int Number, string Category, string Title, decimal Points, ScoringMethod Method)
{
    /// <summary>The name of the measure that a computed item follows from.</summary>
    public string? Measure { get; init; }

    /// <summary>What each counted case costs, in points, where the measure is a count.</summary>
    public decimal Deduction { get; init; }

    /// <summary>佐证: what is to be shown for it.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The address of who scores it; null when it is computed.</summary>
    public string? Assessor { get; init; }

    public string Note { get; init; } = "";
}

public enum ScoringMethod
{
    /// <summary>填报: the subject says what was done, the assessor scores it.</summary>
    Declared,

    /// <summary>评审: the assessor scores it without being told.</summary>
    Reviewed,

    /// <summary>指标: it follows from facts, by a measure.</summary>
    Computed,
}
