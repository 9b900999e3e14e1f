using Sanwen.Core.Branches;
using Sanwen.Core.Issues;

namespace Sanwen.Web.Pages.Branches;

/// <summary>The tree of branches with what stands where.</summary>
/// <param name="Text">Words that were looked for.</param>
/// <param name="Trees">What was found, with the way there.</param>
/// <param name="Issues">How many open issues stand at each tier, by state; of the whole office.</param>
public sealed record BranchTreeView(string Text, IReadOnlyList<BranchNode> Trees, IReadOnlyDictionary<(Tier Tier, IssueState State), int> Issues)
{
    /// <summary>More branches than so many are folded away.</summary>
    private const int AtOnce = 40;

    public int Total => Trees.Sum(t => t.All.Count());

    public bool Open => Text.Length > 0 || Total <= AtOnce;

    public static BranchTreeView Of(IReadOnlyList<BranchNode> trees, string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var counts = trees.SelectMany(t => t.All).SelectMany(n => n.Issues.Select(i => (Place: (n.Branch.Tier, i.Key), i.Value)))
            .GroupBy(i => i.Place, i => i.Value).ToDictionary(g => g.Key, g => g.Sum());
        return new(text, [.. trees.Select(t => t.Narrowed(words)).OfType<BranchNode>()], counts);
    }
}
