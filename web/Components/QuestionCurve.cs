namespace Sanwen.Web.Components;

/// <summary>How one question of a month is being answered.</summary>
/// <param name="Title">The policy's title, e.g. 问计划.</param>
/// <param name="Asked">How many matters were asked about.</param>
/// <param name="RepliedAt">When each of those that were answered was first answered, in any order.</param>
/// <param name="Note">Said in place of the picture when there is nothing to draw; null for the usual words.</param>
public sealed record QuestionCurve(
    string Title,
    DateTimeOffset OpensAt,
    DateTimeOffset DueAt,
    int Asked,
    IReadOnlyList<DateTimeOffset> RepliedAt,
    string? Note = null)
{
    public int Replied => RepliedAt.Count;

    public int OnTime => RepliedAt.Count(at => at <= DueAt);
}
