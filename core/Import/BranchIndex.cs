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
    private readonly Dictionary<string, List<BranchFound>> _byName;
    private readonly Dictionary<string, string> _keysOf = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _doubtful;
    private readonly bool _complete;

    /// <param name="complete">False when a file could not be read, so that a missing branch may well stand in it.</param>
    public BranchIndex(Office office, BranchRows imported, bool complete)
    {
        _byKey = office.Branches.Values.ToDictionary(b => b.Key, b => new BranchFound(b.Key, b.Name, b.Tier, b.LapsedOn), StringComparer.Ordinal);
        foreach (var d in imported.Drafts) _byKey[d.Key] = new(d.Key, d.Name, d.Tier, d.Before?.LapsedOn);
        _byName = _byKey.Values.GroupBy(b => NameKey(b.Name), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
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

        var name = NameKey(text);
        if (_byName.TryGetValue(name, out var named))
        {
            if (named.Count == 1) return named[0];
            row.Wrong(column, $"有 {named.Count} 个党组织叫这个名称", $"请改填编号：{KeysOf(name, named)}");
        }
        else if (_complete && !_doubtful.Contains(text) && !_doubtful.Contains(name))
        {
            row.Wrong(column, "没有这个党组织", "应为党组织的编号或名称，或在党组织表中加上后一并导入");
        }
        else
        {
            row.Fail();
        }

        return null;
    }

    /// <summary>Made once for each name: a whole list of projects may refer to branches that are all called the same.</summary>
    private string KeysOf(string name, List<BranchFound> named)
    {
        if (!_keysOf.TryGetValue(name, out var keys))
        {
            keys = string.Join('、', named.Select(b => b.Key).Order(StringComparer.Ordinal).Take(Listed)) + (named.Count > Listed ? " 等" : "");
            _keysOf[name] = keys;
        }

        return keys;
    }
}
