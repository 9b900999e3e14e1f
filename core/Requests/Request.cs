using System.Globalization;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Requests;

/// <summary>
/// 群众诉求: what a resident asks of the office. Everything that is or may be about the resident is sealed (<see cref="Sealer"/>);
/// all else may be read in lists, mails and the journal.
/// </summary>
public sealed record Request : Entity
{
    /// <summary>What the resident quotes: <c>SQ-2026-000123</c>, or the office's own where a list brought it.</summary>
    public required string Number { get; init; }

    /// <summary>The key of its channel.</summary>
    public required string Channel { get; init; }

    /// <summary>One of the channel's topics, or the office's own words; nothing about the resident.</summary>
    public required string Subject { get; init; }

    public required string Community { get; init; }

    public required RequestSource Source { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The promised date.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The address of who got it first.</summary>
    public required string FirstResponder { get; init; }

    /// <summary>The address of who owns it; null while a wish waits to be claimed.</summary>
    public string? Handler { get; init; }

    public required RequestState State { get; init; }

    /// <summary>Who asks, where, and what, sealed; null where it is on paper only, and once erased.</summary>
    public string? Sealed { get; init; }

    /// <summary>The files that hold its photos, each encrypted with the key in <see cref="Sealed"/>.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <summary>Proves the lookup code, and that a form was taken already; empty where there is neither.</summary>
    public string CodeSeal { get; init; } = "";

    public string OnceSeal { get; init; } = "";

    /// <summary>The hand-over that waits for an answer; null when none does.</summary>
    public HandOver? Offer { get; init; }

    /// <summary>How many hand-overs were ever offered; numbers the next one.</summary>
    public int Offers { get; init; }

    /// <summary>Oldest first; more than one where it was redone.</summary>
    public IReadOnlyList<RequestAnswer> Answers { get; init; } = [];

    /// <summary>When the handler, or who is to have a wish claimed, was told of it in this round.</summary>
    public DateTimeOffset? TaskedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    public DateTimeOffset? UrgedAt { get; init; }

    public DateTimeOffset? ToldAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>How often it was done, from 1: once more than it was sent back.</summary>
    public int Round => Answers.Count(a => a.Redo) + 1;

    /// <summary>Whether anything about the resident is kept here.</summary>
    public bool HoldsPersonal => Sealed is not null || Photos.Count > 0 || Answers.Any(a => a.Sealed is not null || a.SealedComment is not null);

    public override string Id => IdOf(Number);

    /// <summary>How the ids of all requests begin.</summary>
    public const string Prefix = "request-";

    public static string IdOf(string number) => $"{Prefix}{number}";

    public static string NumberOf(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"SQ-{year}-{number:000000}");

    /// <summary>The counter of a year's numbers.</summary>
    public static string CounterOf(int year) => string.Create(CultureInfo.InvariantCulture, $"requests-{year}");
}

public enum RequestSource
{
    /// <summary>The public page.</summary>
    Resident,

    /// <summary>Entered by somebody of the office, from the phone or a visit.</summary>
    Office,

    /// <summary>A list of what is on paper.</summary>
    List,
}

public enum RequestState
{
    /// <summary>待认领: a wish that nobody has claimed.</summary>
    Unclaimed,

    /// <summary>办理中.</summary>
    Handling,

    /// <summary>待评价: answered, not rated yet.</summary>
    Answered,

    /// <summary>办结.</summary>
    Closed,

    /// <summary>撤回 by the resident.</summary>
    Withdrawn,
}

public enum Satisfaction
{
    Satisfied,
    Mostly,
    Unsatisfied,
}

/// <param name="To">The address of who is to take it over.</param>
/// <param name="By">The address of who offers it.</param>
/// <param name="SealedReason">Sealed, as people tell why in words of the resident's.</param>
public sealed record HandOver(int Number, string To, string By, DateTimeOffset At, string SealedReason);

/// <param name="By">The address of who answered.</param>
/// <param name="DueAt">The promised date that it answers to.</param>
/// <param name="Sealed">The answer's words, sealed; null where they are on paper only, and once erased.</param>
public sealed record RequestAnswer(string By, DateTimeOffset At, DateTimeOffset DueAt, string? Sealed)
{
    public Satisfaction? Rating { get; init; }

    public DateTimeOffset? RatedAt { get; init; }

    /// <summary>What the resident added, sealed.</summary>
    public string? SealedComment { get; init; }

    /// <summary>Whether the resident had it done again.</summary>
    public bool Redo { get; init; }

    public bool InTime => At <= DueAt;
}
