namespace Sanwen.Core.Matters;

/// <summary>节点: by the end of <paramref name="Date"/>, <paramref name="Percent"/> (0–100, cumulative) is expected.</summary>
public sealed record Milestone(DateOnly Date, decimal Percent, string Name);
