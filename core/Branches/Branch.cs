using Sanwen.Core.Stores;

namespace Sanwen.Core.Branches;

/// <summary>临时党支部, 总支 or 总指挥部: one of a tree, with one secretary whom the tier above appoints. The office's number (编号) is the key.</summary>
public sealed record Branch : Entity
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required Tier Tier { get; init; }

    /// <summary>The key of the branch above; null at the top of a tree.</summary>
    public string? Parent { get; init; }

    /// <summary>The address of the secretary (书记).</summary>
    public required string Secretary { get; init; }

    /// <summary>The addresses of the members (成员) beside the secretary.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    public DateOnly? FoundedOn { get; init; }

    /// <summary>The day it lapsed, as the last of its projects was closed.</summary>
    public DateOnly? LapsedOn { get; init; }

    /// <summary>The branch, which no mail or journal entry names by its key alone: keys of branches and matters may be alike.</summary>
    public override string Id => IdOf(Key);

    public static string IdOf(string key) => $"branch-{key}";
}
