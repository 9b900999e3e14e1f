using Sanwen.Core.Assignments;
using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>
/// Tells people of the matters that an import newly puts on their lists, whether new to the office or somebody else's before:
/// one mail each, to be acknowledged.
/// </summary>
internal static class NewMatters
{
    public static IEnumerable<IGrouping<string, Matter>> ByPerson(ImportPlan plan) => plan.Matters
        .Where(m => m.Value.Status == MatterStatus.Open && m.Before?.Responsible != m.Value.Responsible)
        .Select(m => m.Value)
        .GroupBy(m => m.Responsible)
        .OrderBy(g => g.Key, StringComparer.Ordinal);

    /// <summary>They come from who imported; from the first supervision officer where a command did. Without either nobody could be told on.</summary>
    /// <param name="office">With the people of the plan.</param>
    public static void Assign(Change change, ImportPlan plan, Actor actor, DateTimeOffset now, Office office)
    {
        office = plan.Matters.Aggregate(office, (o, m) => o.With(m.Value));
        var from = office.People.ContainsKey(actor.By) ? actor.By : office.Having(Roles.Officer).FirstOrDefault()?.Email;
        if (from is null) return;

        foreach (var matters in ByPerson(plan))
        {
            var keys = matters.Select(m => m.Key).Order(StringComparer.Ordinal).ToList();
            change.Tell(matters.Key, keys, from, actor, now, office);
        }
    }
}
