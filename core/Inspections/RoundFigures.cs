using Sanwen.Core.Findings;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Inspections;

/// <summary>What came of one inspection round.</summary>
/// <param name="Visits">巡查项目: visited in this round.</param>
public sealed record RoundFigures(InspectionRound Round, int Visits, FindingFigures Findings);

/// <summary>What came of all inspection rounds.</summary>
/// <param name="Rounds">By number.</param>
/// <param name="Visits">The visits of all rounds; a project that was visited twice counts twice.</param>
/// <param name="Projects">How many different projects were visited.</param>
/// <param name="Findings">Those of all rounds.</param>
/// <param name="Astray">The keys of rounds that findings name and no list has brought, in ordinal order.</param>
public sealed record InspectionFigures(
    IReadOnlyList<RoundFigures> Rounds, int Visits, int Projects, FindingFigures Findings, IReadOnlyList<string> Astray)
{
    public static InspectionFigures Of(IEnumerable<InspectionRound> rounds, IEnumerable<Finding> findings, Office office, DateTimeOffset now)
    {
        var found = findings.Where(f => f.Round.Length > 0).Select(f => (f, FindingStanding.Of(f, office, now))).ToLookup(f => f.f.Round, StringComparer.Ordinal);
        var known = rounds.OrderBy(r => r.Number).ToList();
        return new(
            [.. known.Select(r => new RoundFigures(r, r.Projects.Count, FindingFigures.Of([.. found[r.Key]])))],
            known.Sum(r => r.Projects.Count),
            known.SelectMany(r => r.Projects).Distinct(StringComparer.Ordinal).Count(),
            FindingFigures.Of([.. known.SelectMany(r => found[r.Key])]),
            [.. found.Select(g => g.Key).Except(known.Select(r => r.Key)).Order(StringComparer.Ordinal)]);
    }
}
