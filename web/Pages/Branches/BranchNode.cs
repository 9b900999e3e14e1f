using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Web.Pages.Projects;

namespace Sanwen.Web.Pages.Branches;

/// <summary>A branch in the tree.</summary>
/// <param name="Lights">Of its projects and those of all branches below.</param>
/// <param name="Issues">How many open issues stand here, by state.</param>
public sealed record BranchNode(
    Branch Branch,
    string SecretaryName,
    IReadOnlyDictionary<Light, int> Lights,
    IReadOnlyDictionary<IssueState, int> Issues,
    IReadOnlyList<BranchNode> Below)
{
    public int Projects => Lights.Values.Sum();

    /// <summary>This branch and all below.</summary>
    public IEnumerable<BranchNode> All => Below.SelectMany(b => b.All).Prepend(this);

    /// <summary>The trees of the branches that have not lapsed, the highest tier first.</summary>
    public static IReadOnlyList<BranchNode> Trees(Office office, IReadOnlyList<ProjectRow> projects, IEnumerable<ProjectIssue> issues)
    {
        var below = office.Branches.Values.Where(b => b.LapsedOn is null).ToLookup(b => b.Parent);
        var own = projects.Where(p => p.Branch is not null).ToLookup(p => p.Branch!.Key, p => p.Standing.Standing.Light);
        var standing = issues.Where(i => i.State != IssueState.Closed).ToLookup(i => i.At, i => i.State);

        BranchNode Of(Branch branch)
        {
            var children = Sorted(below[branch.Key]).Select(Of).ToList();
            var lights = children.SelectMany(c => c.Lights).Concat(own[branch.Key].CountBy(l => l)).GroupBy(l => l.Key, l => l.Value);
            return new(
                branch,
                office.NameOf(branch.Secretary),
                lights.ToDictionary(g => g.Key, g => g.Sum()),
                standing[branch.Key].CountBy(s => s).ToDictionary(),
                children);
        }

        return [.. Sorted(below[null]).Select(Of)];
    }

    /// <summary>What of the tree has all the words in its key, name or secretary, with the way there; null for nothing.</summary>
    public BranchNode? Narrowed(string[] words)
    {
        if (Array.TrueForAll(words, w => $"{Branch.Key}\n{Branch.Name}\n{SecretaryName}".Contains(w, StringComparison.OrdinalIgnoreCase))) return this;
        var found = Below.Select(b => b.Narrowed(words)).OfType<BranchNode>().ToList();
        return found.Count == 0 ? null : this with { Below = found };
    }

    private static IEnumerable<Branch> Sorted(IEnumerable<Branch> branches) =>
        branches.OrderByDescending(b => b.Tier).ThenBy(b => b.Key, StringComparer.Ordinal);
}
