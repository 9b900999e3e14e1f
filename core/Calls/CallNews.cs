namespace Sanwen.Core.Calls;

/// <summary>What a mail about a call is for.</summary>
public enum CallNews
{
    Invited,
    NominationsDue,
    Score,
    ScoresDue,
    ScoresUrged,
    Decide,
    DecideUrged,
    Granted,
    NotGranted,
}

/// <summary>What a link about a call opens.</summary>
public enum CallTask
{
    Nominate,
    Score,
    Grant,
}

/// <summary>Which call a link opens, for what, and in whose place: a substitute's link says whose it is.</summary>
public static class CallLink
{
    private const char Separator = '#';

    public static string Of(string callId, CallTask task, string person) => $"{callId}{Separator}{Word(task)}{Separator}{person}";

    /// <summary>The key of the call, the task and the address of the person asked; null for any other text.</summary>
    public static (string Key, CallTask Task, string Person)? Read(string instance) =>
        instance.Split(Separator, 3) is [var id, var word, { Length: > 0 } person]
        && id.StartsWith(Call.Prefix, StringComparison.Ordinal)
        && Enum.GetValues<CallTask>().Where(t => Word(t) == word).ToList() is [var task]
            ? (id[Call.Prefix.Length..], task, person)
            : null;

    private static string Word(CallTask task) => task switch
    {
        CallTask.Nominate => "nominate",
        CallTask.Score => "score",
        CallTask.Grant => "grant",
        _ => throw new ArgumentOutOfRangeException(nameof(task), task, null),
    };
}
