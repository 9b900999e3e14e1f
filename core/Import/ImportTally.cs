using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>How much an import has written.</summary>
public sealed record ImportTally(
    Tally People = default, Tally Branches = default, Tally Projects = default, Tally Investments = default, Tally Matters = default)
{
    /// <summary>How much of each programme's lists, in their order.</summary>
    public IReadOnlyList<RecordTally> Records { get; init; } = [];

    internal static ImportTally Of(ImportPlan plan) => new(
        Count(plan.People),
        Count(plan.Branches),
        Count(plan.Projects),
        Count(plan.Investments.Select(i => i.State)),
        Count(plan.Matters))
    {
        Records = plan.Records.Count == 0 ? [] : [.. plan.Records.Select(r => new RecordTally(r.Word, r.Unit, Count(r.Rows.Select(i => i.State))))],
    };

    private static Tally Count<T>(IEnumerable<Imported<T>> items)
        where T : Entity => Count(items.Select(i => i.State));

    private static Tally Count(IEnumerable<ImportState> states)
    {
        var counts = states.CountBy(s => s).ToDictionary();
        return new(counts.GetValueOrDefault(ImportState.New), counts.GetValueOrDefault(ImportState.Changed));
    }
}

public readonly record struct Tally(int New, int Changed);

/// <param name="Word">What the records are called (zh-CN).</param>
/// <param name="Unit">What they are counted by.</param>
public sealed record RecordTally(string Word, string Unit, Tally Count);
