using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Projects;

/// <summary>重点项目: a key construction project. The office's own number (编号) is the key.</summary>
public sealed record Project : Entity
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>建设单位: the unit that has it built.</summary>
    public required string Developer { get; init; }

    /// <summary>年度计划投资: what is to be invested this year, in <see cref="Money"/>; above 0.</summary>
    public required decimal PlannedInvestment { get; init; }

    /// <summary>The unit that its amounts are in: 元, 万元 or 亿元.</summary>
    public required string Money { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly Due { get; init; }

    public ProgressBasis Basis { get; init; }

    /// <summary>The key of its temporary branch; null while it has none.</summary>
    public string? Branch { get; init; }

    /// <summary>What was reported, by month in order, at most one for each.</summary>
    public IReadOnlyList<Investment> Investments { get; init; } = [];

    /// <summary>How many issues were ever raised; numbers the next one.</summary>
    public int Issues { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>The largest amount taken; a hundred times more than any project costs in 元.</summary>
    public const decimal MostMoney = 1_000_000_000_000;

    public override string Id => IdOf(Key);

    public static string IdOf(string key) => $"project-{key}";
}

/// <summary>The actual investment of a project.</summary>
/// <param name="Month">The month at whose end it stands.</param>
/// <param name="Amount">Cumulative since 1 January of the month's year, in the project's unit of money; 0 or more.</param>
/// <param name="By">The address of who reported it, or the system's where a list brought it.</param>
public sealed record Investment(YearMonth Month, decimal Amount, DateTimeOffset At, string By);
