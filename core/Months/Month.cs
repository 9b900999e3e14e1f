using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Months;

/// <summary>One month's cycle: its three questions as they were opened, and its bulletin.</summary>
public sealed record Month : Entity
{
    public required YearMonth Value { get; init; }

    /// <summary>The office begins with it: whoever starts an office asks by that, whatever the hour.</summary>
    public bool IsFirst { get; init; }

    public IReadOnlyList<Opening> Openings { get; init; } = [];

    /// <summary>When the bulletin went out; the month's rounds take no more replies from then on.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public override string Id => IdOf(Value);

    /// <summary>How the ids of all months begin.</summary>
    public const string Prefix = "month-";

    public static string IdOf(YearMonth month) => $"{Prefix}{month}";

    public Opening? OpeningOf(Question question) => Openings.FirstOrDefault(o => o.Question == question);
}

/// <summary>How one question of a month was opened.</summary>
/// <param name="At">When it was opened, or when it was found missed.</param>
/// <param name="DueAt">When replies are due.</param>
/// <param name="State">Whether every round of it exists.</param>
public sealed record Opening(Question Question, DateTimeOffset At, DateTimeOffset DueAt, OpeningState State);

public enum OpeningState
{
    /// <summary>Begun; rounds are being created.</summary>
    Opening,

    /// <summary>Every person with open matters has a round.</summary>
    Open,

    /// <summary>Not asked: the office was not running, and the next question's time had come.</summary>
    Missed,
}
