namespace Sanwen.Core.Proposals;

/// <summary>
/// The figures of some proposals, each with its denominator. 办复率 is answered of due, 按时办复率 answered by the limit of due,
/// 满意率 satisfied of rated.
/// </summary>
/// <param name="Name">What they have in common; empty for all.</param>
public sealed record ProposalFigures(string Name, IReadOnlyDictionary<ProposalCount, int> Counts)
{
    public int this[ProposalCount count] => Counts[count];

    public static ProposalFigures Of(string name, IEnumerable<ProposalLine> lines)
    {
        var all = lines.ToList();
        return new(name, Enum.GetValues<ProposalCount>().ToDictionary(c => c, c => all.Count(l => l.Is(c))));
    }

    /// <summary>A row for each name, by name in ordinal order.</summary>
    public static IReadOnlyList<ProposalFigures> By(IEnumerable<ProposalLine> lines, Func<ProposalLine, string> name) =>
        [.. lines.GroupBy(name).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Of(g.Key, g))];
}
