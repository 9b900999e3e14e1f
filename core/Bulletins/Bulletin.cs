using Sanwen.Core.Lists;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Bulletins;

/// <summary>通报: what a month came to, as it was sent.</summary>
public sealed record Bulletin : Entity
{
    public required YearMonth Month { get; init; }

    /// <summary>Lights, overdue and closed matters are as of the end of this day: the month's last, or today while it runs.</summary>
    public required DateOnly AsOf { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Drawn up while the month still runs; may change until it is sent.</summary>
    public bool Provisional { get; init; }

    public IReadOnlyList<UnitLights> Lights { get; init; } = [];

    public IReadOnlyList<QuestionRates> Questions { get; init; } = [];

    public IReadOnlyList<UnitRates> Units { get; init; } = [];

    /// <summary>Overdue as of <see cref="AsOf"/>.</summary>
    public IReadOnlyList<BulletinMatter> Overdue { get; init; } = [];

    /// <summary>What the principal leader decided to name, with the question it left unanswered.</summary>
    public IReadOnlyList<NamedMatter> Named { get; init; } = [];

    /// <summary>亮点, as told with the month's results; none in bulletins from before they were asked for.</summary>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];

    /// <summary>Closed during the month.</summary>
    public IReadOnlyList<BulletinMatter> Closed { get; init; } = [];

    /// <summary>Open matters whose last reply asks for coordination.</summary>
    public IReadOnlyList<BulletinMatter> Coordination { get; init; } = [];

    /// <summary>Project issues that wait for a decision at the top tier, the oldest first, as the bulletin was drawn up.</summary>
    public IReadOnlyList<StuckIssue> Stuck { get; init; } = [];

    public IReadOnlyList<UnitBurden> Burden { get; init; } = [];

    /// <summary>Whether the single matters behind the figures were kept in a <see cref="BulletinTrace"/>; not by bulletins of before there was one.</summary>
    public bool Traced { get; init; }

    public override string Id => IdOf(Month);

    public static string IdOf(YearMonth month) => $"bulletin-{month}";
}

/// <summary>How many matters a lead unit has at each light.</summary>
public sealed record UnitLights(string Unit, int Red, int Yellow, int Green, int Blue)
{
    public int Total => Red + Yellow + Green + Blue;
}

/// <summary>Replies in matters: <paramref name="Asked"/> is the denominator of both rates.</summary>
public sealed record Rates(int Asked, int Replied, int OnTime)
{
    /// <summary>Percent of what was asked that was answered; null when nothing was asked.</summary>
    public decimal? ReplyRate => Percent(Replied);

    /// <summary>Percent of what was asked that was answered by the due time; null when nothing was asked.</summary>
    public decimal? OnTimeRate => Percent(OnTime);

    private decimal? Percent(int part) => Asked == 0 ? null : 100m * part / Asked;
}

public sealed record QuestionRates(Question Question, Rates Rates);

public sealed record UnitRates(string Unit, Rates Rates);

public sealed record BulletinMatter(
    string Id, string Title, string Unit, string ResponsibleName, DateOnly Due, DateOnly? ClosedOn, decimal Progress, Light Light, string Words);

public sealed record NamedMatter(BulletinMatter Matter, Question Question);

/// <summary>What the workflow itself cost a unit: people asked, mails they got, fields they were asked to fill in: two a matter, and one more where a highlight is asked for.</summary>
public sealed record UnitBurden(string Unit, int People, int Mails, int Fields);
