using Sanwen.Core.Stores;

namespace Sanwen.Core.People;

/// <summary>代理人: who answers and approves for somebody away, both days included.</summary>
public sealed record Substitute : Entity
{
    /// <summary>The address of the person who is away.</summary>
    public required string For { get; init; }

    /// <summary>The address of the person who acts.</summary>
    public required string By { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public override string Id => $"{For}-{From:yyyyMMdd}";

    public bool Covers(DateOnly day) => From <= day && day <= To;
}
