using Sanwen.Core.Stores;

namespace Sanwen.Core.Inspections;

/// <summary>巡查轮次: an inspection of several projects, whose findings belong to it.</summary>
public sealed record InspectionRound : Entity
{
    /// <summary>编号, e.g. <c>XC-R01</c>.</summary>
    public required string Key { get; init; }

    /// <summary>第几轮, from 1; each only once.</summary>
    public required int Number { get; init; }

    public required string Theme { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Who inspected, as the list says: offices or groups, not necessarily people of this office.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The projects visited, each once in a round, by number or name.</summary>
    public required IReadOnlyList<string> Projects { get; init; }

    public string Note { get; init; } = "";

    public override string Id => $"inspection-{Key}";
}
