namespace Sanwen.Core.Issues;

/// <summary>会商: the heads of the units concerned are asked for their opinion.</summary>
/// <param name="Number">Counted from 1 in each issue.</param>
public sealed record Consultation(int Number, DateTimeOffset AskedAt, DateTimeOffset DueAt, IReadOnlyList<Consulted> Units)
{
    public DateTimeOffset? RemindedAt { get; init; }
}

/// <param name="Head">The address of the unit's head who was asked.</param>
public sealed record Consulted(string Unit, string Head, Opinion? Opinion = null);

/// <param name="By">The address of who answered: the head, another head of the unit, or a substitute.</param>
/// <param name="For">The address of the head whom a substitute answered for.</param>
public sealed record Opinion(Stance Stance, string Words, string By, string? For, DateTimeOffset At);

public enum Stance
{
    /// <summary>同意.</summary>
    Agree,

    /// <summary>不同意, with a reason: the issue goes up at once.</summary>
    Disagree,

    /// <summary>意见: an answer that neither blocks nor escalates.</summary>
    Comment,
}
