using Sanwen.Core.Offices;
using Sanwen.Core.People;

namespace Sanwen.Web.Pages.Issues;

/// <summary>The units that may be consulted.</summary>
public static class UnitChoice
{
    /// <summary>Those with a head, in ordinal order.</summary>
    public static IReadOnlyList<string> Of(Office office) =>
        [.. office.Having(Roles.UnitHead).Select(h => h.Unit).Distinct().Order(StringComparer.Ordinal)];
}
