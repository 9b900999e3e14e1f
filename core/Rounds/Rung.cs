namespace Sanwen.Core.Rounds;

/// <summary>The ladder of a round that stays unanswered.</summary>
public enum Rung
{
    /// <summary>提醒, before due.</summary>
    Reminder,

    /// <summary>催办, the unit's head in copy.</summary>
    Urge,

    /// <summary>督办单, numbered, to the supervising leader.</summary>
    Notice,

    /// <summary>The principal leader is asked whether the bulletin names it.</summary>
    Approval,
}

/// <summary>A rung that has fired, and when.</summary>
public sealed record FiredRung(Rung Rung, DateTimeOffset At);
