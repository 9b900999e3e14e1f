using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>How much an import has written.</summary>
public sealed record ImportTally(
    Tally People = default, Tally Branches = default, Tally Projects = default, Tally Investments = default, Tally Matters = default)
{
    internal static ImportTally Of(ImportPlan plan) => new(
        Count(plan.People),
        Count(plan.Branches),
        Count(plan.Projects),
        Count(plan.Investments.Select(i => i.State)),
        Count(plan.Matters));

    private static Tally Count<T>(IEnumerable<Imported<T>> items)
        where T : Entity => Count(items.Select(i => i.State));

    private static Tally Count(IEnumerable<ImportState> states)
    {
        var counts = states.CountBy(s => s).ToDictionary();
        return new(counts.GetValueOrDefault(ImportState.New), counts.GetValueOrDefault(ImportState.Changed));
    }
}

public readonly record struct Tally(int New, int Changed);
