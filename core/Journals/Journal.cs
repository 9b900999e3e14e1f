namespace Sanwen.Core.Journals;

/// <summary>Who acts, and for whom: a substitute acts <paramref name="For"/> the person away. Addresses, or <see cref="System"/>.</summary>
public sealed record Actor(string By, string? For = null)
{
    /// <summary>The workflow itself.</summary>
    public static readonly Actor System = new("system");
}

/// <summary>What is to be entered: who did what when, and why. <paramref name="Text"/> is for people (zh-CN), <paramref name="Matters"/> the keys concerned.</summary>
public sealed record JournalNote(
    DateTimeOffset At, Actor Actor, JournalAction Action, string Text, IReadOnlyList<string>? Matters = null);

/// <summary>One entry of an instance's append-only journal. <see cref="Hash"/> covers the entry and the hash before it.</summary>
public sealed record JournalEntry(
    string Instance,
    int Number,
    DateTimeOffset At,
    Actor Actor,
    JournalAction Action,
    string Text,
    IReadOnlyList<string> Matters,
    string PreviousHash,
    string Hash);
