using Sanwen.Core.Calls;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Calls;

/// <summary>A call as one visitor sees it.</summary>
/// <param name="Visitor">The address of who looks.</param>
/// <param name="Journal">Newest first.</param>
public sealed record CallView(Call Call, Office Office, string Visitor, DateTimeOffset Now, IReadOnlyList<JournalEntry> Journal)
{
    public DateOnly Today => China.DateOf(Now);

    /// <summary>Whether the ranking stands.</summary>
    public bool IsRanked => Call.State is CallState.Ranked or CallState.Granted;

    public IReadOnlyList<RankedNomination> Ranking { get; } = CallScoring.Ranking(Call, Office.Policy.Calls.TrimFrom);

    /// <summary>Which judge gave what is for supervision officers alone.</summary>
    public bool SeesJudges => Office.Is(Visitor, Roles.Officer);

    public bool MayDecide => Call.State == CallState.Ranked && Granting.MayDecide(Office, Visitor, Today) is not null;

    /// <summary>What the visitor, or somebody the visitor stands in for, is asked now.</summary>
    public IReadOnlyList<(CallTask Task, string Person)> Asked => [.. CallTasks.Of(Call, Visitor, Office, Now)];

    public string Money(decimal amount) => $"{AmountText.Write(amount)} {Call.Money}";

    /// <summary>Where the call is, in one sentence.</summary>
    public string Where => Call.State switch
    {
        CallState.Planned => $"{China.Stamp(CallTimes.OpensAt(Call, Office))} 开始申报。",
        CallState.Nominating => $"已申报 {Call.Nominations.Count} 项，{China.Stamp(CallTimes.NominationsDue(Call, Office))} 截止。",
        CallState.Scoring => $"申报 {Call.Nominations.Count} 项；{Call.Ballots.Count} 位评委已评分，{Call.Unscored(Office).Count} 位未评，{China.Stamp(Call.ScoreDueAt!.Value)} 截止。",
        CallState.Ranked => "排名已定，等督办员或主要领导决定支持的项目。",
        CallState.Granted => $"{Office.NameOf(Call.Decision!.By.By)}已于 {China.Stamp(Call.Decision.At)} 决定，共支持 {Money(Call.Nominations.Sum(n => n.Grant?.Amount ?? 0))}。",
        _ => "申报截止，无人申报。",
    };
}
