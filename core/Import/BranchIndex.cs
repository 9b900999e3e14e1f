using Sanwen.Core.Branches;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Import;

/// <summary>What a cell that refers to a branch has found.</summary>
/// <param name="Tier">Null when its own row is wrong about it.</param>
internal sealed record BranchFound(string Key, string Name, Tier? Tier, DateOnly? LapsedOn);

/// <summary>Every branch that lists may name: the office's as the import would leave them.</summary>
internal sealed class BranchIndex
{
    private const int Listed = 10;
    private readonly Dictionary<string, BranchFound> _byKey;
    private readonly ILookup<string, BranchFound> _byName;
    private readonly IReadOnlySet<string> _doubtful;
    private readonly bool _complete;

    /// <param name="complete">False when a file could not be read, so that a missing branch may well stand in it.</param>
    public BranchIndex(Office office, BranchRows imported, bool complete)
    {
        _byKey = office.Branches.Values.ToDictionary(b => b.Key, b => new BranchFound(b.Key, b.Name, b.Tier, b.LapsedOn), StringComparer.Ordinal);
        foreach (var d in imported.Drafts) _byKey[d.Key] = new(d.Key, d.Name, d.Tier, d.Before?.LapsedOn);
        _byName = _byKey.Values.ToLookup(b => NameKey(b.Name), StringComparer.Ordinal);
        _doubtful = imported.Doubtful;
        _complete = complete;
    }

    public static string NameKey(string name) => Texts.WithoutSpaces(name);

    public BranchFound? Of(string? key) => key is null ? null : _byKey.GetValueOrDefault(key);

    /// <summary>The branch that a cell names by its key or its name; null when the cell is blank or there is a problem, which fails the row.</summary>
    public BranchFound? Find(RowCells row, string column)
    {
        var text = row.Raw(column);
        if (text.Length == 0) return null;
        if (Of(text) is { } found) return found;

        var named = _byName[NameKey(text)].ToList();
        if (named.Count == 1) return named[0];

        if (named.Count > 1)
        {
            var keys = string.Join('、', named.Select(b => b.Key).Order(StringComparer.Ordinal).Take(Listed));
            row.Wrong(column, $"有 {named.Count} 个党组织叫这个名称", $"请改填编号：{keys}{(named.Count > Listed ? " 等" : "")}");
        }
        else if (_complete && !_doubtful.Contains(text) && !_doubtful.Contains(NameKey(text)))
        {
            row.Wrong(column, "没有这个党组织", "应为党组织的编号或名称，或在党组织表中加上后一并导入");
        }
        else
        {
            row.Fail();
        }

        return null;
    }
}
