using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Trends;

/// <summary>历史月报: what a unit's month came to before the office ran here, as a list brought it; no single matters stand behind it.</summary>
public sealed record MonthHistory : Entity
{
    public required YearMonth Month { get; init; }

    public required string Unit { get; init; }

    public required int Red { get; init; }

    public required int Yellow { get; init; }

    public required int Green { get; init; }

    public required int Blue { get; init; }

    /// <summary>What was asked in matters; null where it was not recorded, as are all that follow.</summary>
    public int? Asked { get; init; }

    public int? Replied { get; init; }

    public int? OnTime { get; init; }

    public int? People { get; init; }

    public int? Mails { get; init; }

    public int? Fields { get; init; }

    public override string Id => IdOf(Month, Unit);

    public static string IdOf(YearMonth month, string unit) => $"history-{month}-{unit}";
}
