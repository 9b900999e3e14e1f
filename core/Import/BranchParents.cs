using Sanwen.Core.Branches;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Import;

/// <summary>What an import puts above each of its branches. Tiers rise towards the top, so that every issue that goes up arrives there.</summary>
internal sealed class BranchParents
{
    private const string Rising = "支部的上级应为总支或总指挥部，总支的上级应为总指挥部，总指挥部没有上级";
    private readonly BranchIndex _index;
    private readonly Dictionary<string, string?> _parents;

    public BranchParents(Office office, IReadOnlyList<BranchDraft> drafts, BranchIndex index)
    {
        _index = index;
        _parents = office.Branches.Values.ToDictionary(b => b.Key, b => b.Parent, StringComparer.Ordinal);
        foreach (var draft in drafts) _parents[draft.Key] = ParentOf(draft);
        var cycles = BranchCycles.Tell(drafts, _parents);
        foreach (var draft in drafts.Where(d => !cycles.Contains(d.Key))) CheckTier(draft);
        CheckChildren(office, drafts);
        Branches = [.. drafts.Select(d => d.Under(_parents[d.Key])).OfType<Branch>()];
    }

    /// <summary>The branches of the rows that are right, in their order.</summary>
    public IReadOnlyList<Branch> Branches { get; }

    /// <summary>The key of what a row puts above its branch; null at a top, and after a problem.</summary>
    private string? ParentOf(BranchDraft draft)
    {
        var (row, before) = (draft.Row, draft.Before);
        if (!row.Has(ImportColumns.Parent)) return before?.Parent;

        var parent = _index.Find(row, ImportColumns.Parent);
        if (parent is null && row.Raw(ImportColumns.Parent).Length > 0) return null;
        if (before is not null && parent?.Key == before.Parent) return before.Parent;

        if (before?.LapsedOn is { } day)
        {
            row.Wrong(ImportColumns.Parent, $"此党组织已于 {DateText.Write(day)} 撤销，不能再改", $"应保持 {before.Parent ?? "空白"}");
        }
        else if (parent?.LapsedOn is { } lapsed)
        {
            row.Wrong(ImportColumns.Parent, $"此上级已于 {DateText.Write(lapsed)} 撤销", "应为没有撤销的党组织");
        }

        return parent?.Key;
    }

    private void CheckTier(BranchDraft draft)
    {
        if (_index.Of(_parents[draft.Key])?.Tier is not { } above || draft.Tier is not { } own || above > own) return;
        var reason = own == Tier.Headquarters ? "总指挥部之上没有层级" : $"上级的层级是{above.Name()}，不高于{own.Name()}";
        draft.Row.Wrong(ImportColumns.Parent, reason, Rising);
    }

    /// <summary>Branches of the office that are in no list stay where they are: what is above them must stay above.</summary>
    private static void CheckChildren(Office office, IReadOnlyList<BranchDraft> drafts)
    {
        var changed = drafts.Where(d => d.Tier is not null && d.Before is not null && d.Tier != d.Before.Tier).ToDictionary(d => d.Key, StringComparer.Ordinal);
        if (changed.Count == 0) return;

        var listed = drafts.Select(d => d.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var child in office.Branches.Values.Where(b => b.LapsedOn is null && !listed.Contains(b.Key)).OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            if (child.Parent is { } parent && changed.TryGetValue(parent, out var draft) && draft.Tier <= child.Tier)
            {
                draft.Row.Wrong(ImportColumns.Tier, $"不高于下级 {child.Key} 的层级（{child.Tier.Name()}）", Rising);
            }
        }
    }
}
