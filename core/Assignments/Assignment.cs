using System.Globalization;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Assignments;

public enum AssignmentKind
{
    /// <summary>New matters were put on a person's list.</summary>
    NewMatters,

    /// <summary>一竿子督办: a leader asks the person at the bottom, with a deadline for the answer.</summary>
    DirectAsk,
}

/// <summary>What who sent an assignment is told of it.</summary>
public enum AssignmentNews
{
    /// <summary>Chased, and still not acknowledged.</summary>
    Unacknowledged,

    /// <summary>The deadline for the answer has passed without one.</summary>
    Unanswered,

    Answered,
}

/// <summary>
/// Something sent to one person that is to be acknowledged at once (政令即时响应), and, for a direct ask, answered by a deadline.
/// </summary>
public sealed record Assignment : Entity
{
    public required string Key { get; init; }

    public required AssignmentKind Kind { get; init; }

    /// <summary>The address of who is asked.</summary>
    public required string Person { get; init; }

    /// <summary>The address of who sent it.</summary>
    public required string From { get; init; }

    public required IReadOnlyList<string> Matters { get; init; }

    public string Words { get; init; } = "";

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>By when it is to be acknowledged.</summary>
    public required DateTimeOffset AcknowledgeBy { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; init; }

    public DateTimeOffset? ChasedAt { get; init; }

    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>By when a direct ask is to be answered.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    public AssignmentAnswer? Answer { get; init; }

    /// <summary>When its missing answer was told to who asked.</summary>
    public DateTimeOffset? OverdueToldAt { get; init; }

    public override string Id => Key;

    /// <summary>How the ids of all assignments begin.</summary>
    public const string Prefix = "assignment-";

    public static string IdOf(DateTimeOffset sentAt, string person) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{sentAt.ToUniversalTime():yyyyMMddHHmmssfff}-{person}");
}

/// <param name="By">The address of who answered: the person, or the substitute.</param>
public sealed record AssignmentAnswer(string Words, DateTimeOffset At, string By);
