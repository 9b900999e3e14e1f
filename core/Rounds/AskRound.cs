using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Rounds;

/// <summary>问询: one question put to one person in one month, over all matters that were open for that person.</summary>
public sealed record AskRound : Entity
{
    public required YearMonth Month { get; init; }

    public required Question Question { get; init; }

    /// <summary>The address of the person asked.</summary>
    public required string Person { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The matters asked about, by key, with the reply where there is one.</summary>
    public IReadOnlyList<AskedMatter> Asked { get; init; } = [];

    /// <summary>The rungs fired so far, oldest first.</summary>
    public IReadOnlyList<FiredRung> Fired { get; init; } = [];

    /// <summary>The matters that the principal leader decided to name in the bulletin.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    public override string Id => IdOf(Month, Question, Person);

    public static string IdOf(YearMonth month, Question question, string person) => $"{Prefix(month)}{question.Word()}-{person}";

    /// <summary>How the ids of all rounds of a month begin.</summary>
    public static string Prefix(YearMonth month) => $"round-{month}-";
}

/// <summary>A matter in a round. <paramref name="Dropped"/>: it was closed or handed over before it was answered.</summary>
public sealed record AskedMatter(string Matter, Reply? Reply = null, bool Dropped = false);

/// <summary>回复: the answer for one matter.</summary>
/// <param name="Percent">0–100, at most two decimals: the target for a plan, the progress reached otherwise.</param>
/// <param name="FirstAt">When it was first answered; decides whether it was on time.</param>
/// <param name="At">When it was last changed.</param>
/// <param name="By">The address of who answered: the person, or the substitute.</param>
public sealed record Reply(
    decimal Percent,
    string Words,
    bool NeedsCoordination,
    IReadOnlyList<Evidence> Evidence,
    DateTimeOffset FirstAt,
    DateTimeOffset At,
    string By)
{
    /// <summary>亮点: what the bulletin is to tell of it; blank for none.</summary>
    public string Highlight { get; init; } = "";
}

/// <summary>A file attached to a reply. <paramref name="Blob"/> is its name in the blob store, <paramref name="FileName"/> what the person called it.</summary>
public sealed record Evidence(string Blob, string FileName, string ContentType, long Bytes);
