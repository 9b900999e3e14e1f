using Sanwen.Core.Branches;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Import;

/// <summary>Reads the rows of branch lists, all but what is above them.</summary>
internal sealed class BranchRows(Office office, PeopleIndex people)
{
    private readonly Firsts _firsts = new(ImportColumns.Key);
    private readonly List<BranchDraft> _drafts = [];
    private readonly HashSet<string> _doubtful = new(StringComparer.Ordinal);

    public IReadOnlyList<BranchDraft> Drafts => _drafts;

    /// <summary>Names and keys in rows that cannot be told apart: a row that refers to them is not to be blamed as well.</summary>
    public IReadOnlySet<string> Doubtful => _doubtful;

    public void Read(RowCells row)
    {
        var key = SharedCells.KeyOf(row);
        var before = key is null ? null : office.Branches.GetValueOrDefault(key);
        var name = row.Required(ImportColumns.BranchName, 100);
        var tier = TierOf(row);
        var secretary = people.Secretary(row);
        var members = row.Has(ImportColumns.Members) ? people.Members(row) : before?.Members;
        var founded = row.Has(ImportColumns.FoundedOn) ? row.DayOrNone(ImportColumns.FoundedOn) : before?.FoundedOn;
        if (key is null || !_firsts.Claim(key, row))
        {
            _doubtful.UnionWith([BranchIndex.NameKey(name), row.Raw(ImportColumns.Key)]);
            return;
        }

        var draft = new BranchDraft(row, before, key, name, tier, secretary, members ?? [], founded);
        _drafts.Add(draft);
        KeepLapsed(draft);
    }

    private static Tier? TierOf(RowCells row)
    {
        var text = row.Raw(ImportColumns.Tier);
        var allowed = $"应为 {string.Join('、', TierNames.All.Select(t => t.Name))}";
        if (TierNames.Find(text) is { } tier) return tier;

        if (text.Length == 0) row.Missing(ImportColumns.Tier, allowed);
        else row.Wrong(ImportColumns.Tier, "不是层级", allowed);
        return null;
    }

    /// <summary>What has lapsed keeps its place and its secretary; only its name and the like may be corrected.</summary>
    private static void KeepLapsed(BranchDraft draft)
    {
        if (draft.Before is not { LapsedOn: { } day } before) return;
        var reason = $"此党组织已于 {DateText.Write(day)} 撤销，不能再改";
        if (draft.Tier is { } tier && tier != before.Tier) draft.Row.Wrong(ImportColumns.Tier, reason, $"应保持 {before.Tier.Name()}");
        if (draft.Secretary is { } secretary && secretary != before.Secretary) draft.Row.Wrong(ImportColumns.Secretary, reason, $"应保持 {before.Secretary}");
    }
}
