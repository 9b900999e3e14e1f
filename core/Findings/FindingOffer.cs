using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Findings;

/// <summary>What a person may do with a finding as it stands, and in whose place.</summary>
/// <param name="For">The address of somebody away, in whose place the person acts; null for the person's own.</param>
public sealed record FindingOffer(IReadOnlyList<FindingAct> Acts, string? For)
{
    public static FindingOffer Of(Finding finding, Office office, string person, DateTimeOffset now)
    {
        var day = China.DateOf(now);
        var acts = FindingActs.All
            .Where(a => finding.State.Allows(a) && !(a == FindingAct.Contest && now > FindingTimes.ObjectBy(office, finding)))
            .Select(a => (Act: a, Actor: office.May(finding, a, person, day)))
            .Where(a => a.Actor is not null)
            .ToList();
        return new([.. acts.Select(a => a.Act)], acts.FirstOrDefault().Actor?.For);
    }
}
