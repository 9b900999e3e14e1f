using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Proposals;

/// <summary>
/// A deputy's proposal (人大建议, 政协提案): a supervised matter, whose unit and person lead, and beside it the limits, the units that
/// assist, the answer, and what the proposer says of it.
/// </summary>
public sealed record Proposal : Entity
{
    /// <summary>The key of its matter, which is its own too.</summary>
    public required string Matter { get; init; }

    /// <summary>类别, as the policy's limits name it.</summary>
    public required string Kind { get; init; }

    /// <summary>辖区, as the policy's limits name it.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>建议号 or 提案号 in its assembly's own numbering.</summary>
    public required string Number { get; init; }

    /// <summary>The names of those who made it; the first leads (领衔代表, 第一提案人) and rates.</summary>
    public required IReadOnlyList<string> Proposers { get; init; }

    /// <summary>The address of the first of them; null where a rating comes on paper.</summary>
    public string? Email { get; init; }

    /// <summary>交办日期.</summary>
    public required DateOnly HandedOver { get; init; }

    /// <summary>Whether the longer limit was agreed to.</summary>
    public bool Complicated { get; init; }

    public IReadOnlyList<Assist> Assists { get; init; } = [];

    /// <summary>Each answer that is to be given, oldest first; at least one.</summary>
    public required IReadOnlyList<ProposalRound> Rounds { get; init; }

    public override string Id => IdOf(Matter);

    /// <summary>The round that runs, or ended last.</summary>
    public ProposalRound Last => Rounds[^1];

    /// <summary>What the proposer said last, of whichever round; null before anything was said.</summary>
    public ProposalRating? LastRating => Rounds.Select(r => r.Rating).LastOrDefault(r => r is not null);

    /// <summary>How the ids of all proposals begin.</summary>
    public const string Prefix = "proposal-";

    public static string IdOf(string matter) => $"{Prefix}{matter}";
}

/// <summary>会办: a unit that gives the leading one its opinion.</summary>
/// <param name="Due">By the end of that day.</param>
public sealed record Assist(string Unit, DateOnly Due)
{
    public DateTimeOffset? AskedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When its silence was told to who leads.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    public AssistOpinion? Opinion { get; init; }
}

/// <param name="By">The address of who gave it.</param>
/// <param name="For">The address of the head whom a substitute gave it for.</param>
public sealed record AssistOpinion(string Words, string By, string? For, DateTimeOffset At);

/// <summary>One answer to be given: the first, or one more after a rating that asks for it.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="From">交办日期, or the day of the rating that asked for it.</param>
/// <param name="Due">To be answered by the end of that day.</param>
public sealed record ProposalRound(int Number, DateOnly From, DateOnly Due)
{
    public DateTimeOffset? AskedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When it was urged last.</summary>
    public DateTimeOffset? UrgedAt { get; init; }

    public ProposalAnswer? Answer { get; init; }

    /// <summary>The last day on which the proposer is awaited to rate; null before the answer.</summary>
    public DateOnly? RateBy { get; init; }

    public DateTimeOffset? RatingAskedAt { get; init; }

    public DateTimeOffset? RatingRemindedAt { get; init; }

    /// <summary>未评价: when nobody had rated it in time.</summary>
    public DateTimeOffset? UnratedAt { get; init; }

    public ProposalRating? Rating { get; init; }

    /// <summary>When the rating was carried out on the matter.</summary>
    public DateTimeOffset? SettledAt { get; init; }
}

/// <summary>复文.</summary>
/// <param name="Category">办理类别: the mark of one of the policy's.</param>
/// <param name="Through">答复方式.</param>
/// <param name="On">The day of the answer.</param>
/// <param name="By">The address of who gave it.</param>
/// <param name="For">The address of who is away, where a substitute gave it.</param>
public sealed record ProposalAnswer(string Category, string Words, string Through, DateOnly On, string By, string? For, DateTimeOffset At)
{
    public Evidence? File { get; init; }
}

/// <param name="Mark">The mark of one of the policy's ratings.</param>
/// <param name="On">The day of the rating; that of the paper where it came on one.</param>
/// <param name="By">The address of the proposer, or of the officer who recorded what came on paper.</param>
public sealed record ProposalRating(string Mark, string Words, DateOnly On, string By, bool OnPaper, DateTimeOffset At);
