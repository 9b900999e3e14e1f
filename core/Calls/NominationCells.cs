using Sanwen.Core.Import;
using static Sanwen.Core.Calls.CallColumns;

namespace Sanwen.Core.Calls;

/// <summary>A nomination as a row of the list of calls.</summary>
internal static class NominationCells
{
    public static readonly IReadOnlyList<string> Columns = [Nominator, Project, Plan, Asked, ImportColumns.Due, ImportColumns.Responsible];

    /// <param name="address">What stands in place of a person's address.</param>
    public static IReadOnlyList<string> Row(Call call, Nomination nomination, Func<string, string> address) =>
        [.. All.Select(column => Cell(column, call, nomination, address))];

    private static string Cell(string column, Call call, Nomination nomination, Func<string, string> address) => column switch
    {
        ImportColumns.Key => call.Key,
        Nominator => address(nomination.For),
        Project => nomination.Title,
        Plan => nomination.Plan,
        Asked => AmountText.Write(nomination.Asked),
        ImportColumns.Due => DateText.Write(nomination.Due),
        ImportColumns.Responsible => address(nomination.Responsible),
        _ => "",
    };
}
