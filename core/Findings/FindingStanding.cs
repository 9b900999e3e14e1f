using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Findings;

/// <summary>
/// How a finding stands now. Of one under supervision its matter tells, and nothing is written twice: closed out with the matter,
/// open again when that is taken up again.
/// </summary>
/// <param name="Since">Since when it is in this state.</param>
/// <param name="DueAt">When the next step is due, the unit's or the office's; null where none is.</param>
/// <param name="Overdue">Whether that time has passed.</param>
/// <param name="ClosedAt">When it was closed; null while it is open, or was dismissed.</param>
public sealed record FindingStanding(FindingState State, DateTimeOffset Since, DateTimeOffset? DueAt, bool Overdue, DateTimeOffset? ClosedAt)
{
    public static FindingStanding Of(Finding finding, Office office, DateTimeOffset now)
    {
        if (finding.State == FindingState.Supervised && office.Matters.GetValueOrDefault(finding.Matter ?? "") is { } matter) return Of(finding, matter, office, now);
        var due = FindingTimes.NextDue(office, finding);
        return new(finding.State, finding.Since, due, due < now, finding.State == FindingState.Closed ? finding.ClosedAt : null);
    }

    private static FindingStanding Of(Finding finding, Matter matter, Office office, DateTimeOffset now)
    {
        var due = China.At(matter.Due, office.Policy.DueAt);
        if (matter.Status != MatterStatus.Closed) return new(FindingState.Supervised, finding.Since, due, due < now, null);
        var closed = China.StartOf(matter.ClosedOn ?? matter.Due);
        return new(FindingState.Closed, closed, null, false, closed);
    }
}
