using Sanwen.Core.Time;

namespace Sanwen.Core.Policies;

/// <summary>
/// Deputies' proposals (人大建议, 政协提案). All of it is the office's data: what an assembly's rules grant differs from place to place.
/// For deputies of people's congresses the 代表法 (as amended in 2015, article 42) grants three months from the handing over, six where a
/// proposal is far-reaching and hard; for those of the 政协 each level's own rules do. Without limits no proposals can be imported.
/// </summary>
public sealed record ProposalPolicy
{
    /// <summary>By jurisdiction and kind; the first one's jurisdiction is meant where a list names none.</summary>
    public IReadOnlyList<ProposalLimit> Limits { get; init; } = [];

    /// <summary>How a proposer may rate an answer, best first.</summary>
    public IReadOnlyList<RatingLevel> Ratings { get; init; } = [];

    /// <summary>How far an answer resolves what was proposed (办理类别), as its letter carries it.</summary>
    public IReadOnlyList<AnswerCategory> Categories { get; init; } = [];

    /// <summary>How an answer may reach the proposer (答复方式).</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    /// <summary>Calendar days after the answer in which the proposer may rate it, 1…365.</summary>
    public int RatingDays { get; init; } = 30;

    /// <summary>Calendar days before the end of <see cref="RatingDays"/> on which the proposer is reminded, less than those.</summary>
    public int RatingRemindDays { get; init; } = 7;

    /// <summary>Working days before the limit on which the responsible person is reminded, 1…60.</summary>
    public int RemindWorkingDays { get; init; } = 5;

    /// <summary>Working days before an assisting unit's limit on which its head is reminded, 1…30.</summary>
    public int AssistRemindWorkingDays { get; init; } = 2;

    /// <summary>Who has not answered by the limit is urged on the next working day, and again every so many, 1…30.</summary>
    public int UrgeWorkingDays { get; init; } = 5;

    public ProposalLimit? Of(string jurisdiction, string kind) => Limits.FirstOrDefault(l => l.Jurisdiction == jurisdiction && l.Kind == kind);

    public RatingLevel? Rating(string mark) => Ratings.FirstOrDefault(r => r.Mark == mark);

    public AnswerCategory? Category(string mark) => Categories.FirstOrDefault(c => c.Mark == mark);
}

/// <summary>What the rules of one jurisdiction grant for one kind of proposal, from the day it is handed over (交办之日).</summary>
/// <param name="Kind">E.g. 人大建议.</param>
/// <param name="Main">For the answer.</param>
/// <param name="Complicated">For the answer where it is agreed to be complicated; the latest there is.</param>
/// <param name="Assist">For the opinion of a unit that assists (会办).</param>
/// <param name="Redo">For answering anew, from the day of the rating.</param>
/// <param name="Basis">The rules that say so (zh-CN), and what is only local practice.</param>
public sealed record ProposalLimit(string Jurisdiction, string Kind, LimitSpan Main, LimitSpan Complicated, LimitSpan Assist, LimitSpan Redo, string Basis)
{
    public LimitSpan For(bool complicated) => complicated ? Complicated : Main;
}

/// <summary>A time limit; exactly one of the three is given. Months and days are the calendar's own.</summary>
public sealed record LimitSpan(int? Months = null, int? Days = null, int? WorkingDays = null)
{
    /// <summary>The last day. A month after 31 January ends on the last day of February; the day of handing over never counts.</summary>
    public DateOnly From(DateOnly day, WorkCalendar calendar) =>
        Months is { } months ? day.AddMonths(months)
        : Days is { } days ? day.AddDays(days)
        : calendar.Add(day, WorkingDays ?? 0);

    /// <summary>3 个月, 20 日, 10 个工作日.</summary>
    public override string ToString() =>
        Months is { } months ? $"{months} 个月"
        : Days is { } days ? $"{days} 日"
        : $"{WorkingDays} 个工作日";
}

/// <param name="Mark">A letter, as A.</param>
/// <param name="Satisfied">Whether it counts into 满意率.</param>
/// <param name="Redo">Whether the proposal is answered anew; none that counts as satisfied is.</param>
public sealed record RatingLevel(string Mark, string Word, bool Satisfied, bool Redo);

/// <param name="Mark">A letter, as A.</param>
public sealed record AnswerCategory(string Mark, string Word);
