using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Calls;

/// <summary>竞标争先: branches nominate projects for a fund, judges score them, and what is granted becomes a supervised matter.</summary>
public sealed record Call : Entity
{
    /// <summary>The office's own number (编号).</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string About { get; init; } = "";

    /// <summary>All that may be granted, in <see cref="Money"/>.</summary>
    public required decimal Fund { get; init; }

    /// <summary>元, 万元 or 亿元.</summary>
    public required string Money { get; init; }

    /// <summary>The most that one nomination may ask for; null for the whole fund.</summary>
    public decimal? Most { get; init; }

    /// <summary>The units that may nominate, one project each; their heads are invited.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>The addresses of further people who may nominate, one project each.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    public required DateOnly OpensOn { get; init; }

    public required DateOnly NominateBy { get; init; }

    public required DateOnly ScoreBy { get; init; }

    /// <summary>Weights add up to 100.</summary>
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>The addresses of the judges.</summary>
    public required IReadOnlyList<string> Judges { get; init; }

    public CallState State { get; init; }

    /// <summary>Who has got an invitation, by address.</summary>
    public IReadOnlyList<string> Invited { get; init; } = [];

    /// <summary>By number.</summary>
    public IReadOnlyList<Nomination> Nominations { get; init; } = [];

    /// <summary>At most one of each judge.</summary>
    public IReadOnlyList<Ballot> Ballots { get; init; } = [];

    /// <summary>When scores are due; set when nominations close, and put off while no judge has scored.</summary>
    public DateTimeOffset? ScoreDueAt { get; init; }

    /// <summary>When those asked in the present stage were last reminded.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When those asked in the present stage were last urged, or asked where urges repeat.</summary>
    public DateTimeOffset? UrgedAt { get; init; }

    public CallDecision? Decision { get; init; }

    public override string Id => IdOf(Key);

    /// <summary>How the ids of all calls begin.</summary>
    public const string Prefix = "call-";

    public static string IdOf(string key) => $"{Prefix}{key}";

    public decimal MostAsked() => Most ?? Fund;
}

/// <summary>What judges give 0 to 100 points for.</summary>
/// <param name="Weight">Percent of the total, 1 to 100.</param>
public sealed record Criterion(string Name, int Weight);

public enum CallState
{
    /// <summary>未开始.</summary>
    Planned,

    /// <summary>申报中.</summary>
    Nominating,

    /// <summary>评审中.</summary>
    Scoring,

    /// <summary>待定: ranked, and nobody has decided what is granted.</summary>
    Ranked,

    /// <summary>已定.</summary>
    Granted,

    /// <summary>无人申报.</summary>
    Void,
}

/// <param name="Words">What was said of the decision as a whole, and to all who were not granted anything (zh-CN).</param>
public sealed record CallDecision(DateTimeOffset At, Actor By, string Words);
