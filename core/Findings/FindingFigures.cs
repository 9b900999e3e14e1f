using Sanwen.Core.Offices;

namespace Sanwen.Core.Findings;

/// <summary>How many findings stand where. Shares are of <see cref="Valid"/>, what was not dismissed.</summary>
/// <param name="All">发现.</param>
/// <param name="Unverified">待核实.</param>
/// <param name="Undispatched">待分派.</param>
/// <param name="Rectifying">已分派, 整改中 and 督办中: with the units.</param>
/// <param name="Objected">异议待定.</param>
/// <param name="Unchecked">待复核.</param>
/// <param name="Matters">列入督办: under supervision as a matter, closed ones too.</param>
/// <param name="Overdue">Whose next step is late, the unit's or the office's.</param>
public sealed record FindingFigures(
    int All, int Dismissed, int Unverified, int Undispatched, int Rectifying, int Objected, int Unchecked, int Closed, int Matters, int Overdue)
{
    /// <summary>属实或尚未核实: the denominator of the closing rate.</summary>
    public int Valid => All - Dismissed;

    public static FindingFigures Of(IEnumerable<Finding> findings, Office office, DateTimeOffset now) =>
        Of([.. findings.Select(f => (f, FindingStanding.Of(f, office, now)))]);

    public static FindingFigures Of(IReadOnlyList<(Finding Finding, FindingStanding Standing)> findings)
    {
        var states = findings.CountBy(f => f.Standing.State).ToDictionary();
        int In(params ReadOnlySpan<FindingState> wanted)
        {
            var sum = 0;
            foreach (var state in wanted) sum += states.GetValueOrDefault(state);
            return sum;
        }

        return new(
            findings.Count,
            In(FindingState.Dismissed),
            In(FindingState.Found),
            In(FindingState.Verified),
            In(FindingState.Dispatched, FindingState.Rectifying, FindingState.Supervised),
            In(FindingState.Objected),
            In(FindingState.Rectified),
            In(FindingState.Closed),
            findings.Count(f => f.Finding.Matter is not null),
            findings.Count(f => f.Standing.Overdue));
    }
}
