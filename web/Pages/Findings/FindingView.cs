using Sanwen.Core.Findings;
using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;
using Sanwen.Web.Pages.Dashboard;
using Sanwen.Web.Pages.Issues;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Findings;

/// <summary>A finding as every page about it shows it to somebody.</summary>
/// <param name="ObjectBy">Until when the unit may object; null where it has not been dispatched.</param>
/// <param name="Matter">The matter that supervises it, if any.</param>
/// <param name="Journal">Newest first.</param>
/// <param name="Units">Those that it may be dispatched to.</param>
/// <param name="Handlers">Who may be named to put it right, unit by unit.</param>
public sealed record FindingView(
    Finding Finding,
    FindingStanding Standing,
    FindingProgramme Programme,
    FindingOffer Offer,
    DateTimeOffset? ObjectBy,
    Matter? Matter,
    IReadOnlyList<JournalEntry> Journal,
    IReadOnlyList<string> Units,
    IReadOnlyList<Choice> Handlers,
    IReadOnlyList<Choice> Leaders,
    EvidencePolicy Evidence,
    DateTimeOffset Now,
    Func<string, string> NameOf)
{
    public static FindingView Of(Finding finding, Office office, IReadOnlyList<JournalEntry> journal, string visitor, DateTimeOffset now) => new(
        finding,
        FindingStanding.Of(finding, office, now),
        office.Policy.Findings.Of(finding.Programme),
        FindingOffer.Of(finding, office, visitor, now),
        FindingTimes.ObjectBy(office, finding),
        office.Matters.GetValueOrDefault(finding.Matter ?? ""),
        [.. journal.Reverse()],
        UnitChoice.Of(office),
        [.. office.Having(Roles.Responsible | Roles.UnitHead).OrderBy(p => p.Unit, StringComparer.Ordinal).Select(p => new Choice(p.Email, $"{p.Unit}　{p.Name}"))],
        [.. office.Having(Roles.SupervisingLeader | Roles.PrincipalLeader).Select(p => new Choice(p.Email, p.Name))],
        office.Policy.Evidence,
        now,
        office.NameOf);

    /// <summary>Where it stands and for what it waits, in a sentence.</summary>
    public string Sentence => Standing.State switch
    {
        FindingState.Found => $"待督办员核实{Until}。",
        FindingState.Verified => $"已核实，待分派{Until}。",
        FindingState.Dispatched => $"已分派给{Finding.Unit}整改{Until}；不属于本单位的，{(ObjectBy is { } by ? When.Moment(by) : "")} 前可以提出异议。",
        FindingState.Objected => $"{Finding.Unit}提出异议，待督办员决定{Until}。",
        FindingState.Rectifying => $"{Finding.Unit}正在整改{Until}。",
        FindingState.Rectified => $"{Finding.Unit}已报整改完成，待督办员复核{Until}。",
        FindingState.Supervised => $"列为督办事项 {Finding.Matter}，由{Finding.Unit}办理{Until}；事项销号，问题随之销号。",
        FindingState.Dismissed => $"核实为不属实：{Finding.Reason}",
        _ => $"已于 {When.Iso(China.DateOf(Standing.ClosedAt ?? Standing.Since))} 销号。",
    };

    private string Until => Standing.DueAt is { } due ? $"，{When.WeekdayMoment(due)} 截止" : "";
}
