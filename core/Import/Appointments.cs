using Sanwen.Core.Branches;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Import;

/// <summary>A secretary is appointed by the tier above; where a list brings a new one, the branch's journal says so.</summary>
internal static class Appointments
{
    /// <param name="office">As the import would leave it.</param>
    public static Extra<Branch> Journal(Imported<Branch> item, Branch branch, Office office)
    {
        if (item.Before?.Secretary == branch.Secretary) return new(branch);

        var above = branch.Parent is { } parent && office.Branches.TryGetValue(parent, out var found) ? $"上级：{found.Name}任命" : "没有上级";
        return new(branch, (JournalAction.Appointed, $"任命 {office.NameOf(branch.Secretary)} 为书记（{above}）。"));
    }
}
