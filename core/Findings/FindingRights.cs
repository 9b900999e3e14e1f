using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.People;

namespace Sanwen.Core.Findings;

/// <summary>Who may do what with a finding on a day, and in whose place; null where not at all.</summary>
public static class FindingRights
{
    /// <summary>The unit's acts are its handler's and its heads'; all others are the officers'. Each may have a substitute.</summary>
    public static Actor? May(this Office office, Finding finding, FindingAct act, string by, DateOnly day) =>
        office.AsOneOf(by, act.IsUnits() ? UnitsOwn(finding, office) : office.Having(Roles.Officer).Select(o => o.Email), day);

    /// <summary>Everybody whom the office knows may report what was found.</summary>
    public static bool MayReport(this Office office, string by) => office.People.ContainsKey(by);

    private static IEnumerable<string> UnitsOwn(Finding finding, Office office) =>
        [.. finding.Handler is { } handler ? [handler] : Array.Empty<string>(), .. office.HeadsOf(finding.Unit).Select(h => h.Email)];
}
