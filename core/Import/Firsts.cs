namespace Sanwen.Core.Import;

/// <summary>Remembers where each key of an import stood first, so that a second one can name both rows.</summary>
internal sealed class Firsts(string column)
{
    private readonly Dictionary<string, RowCells> _first = new(StringComparer.Ordinal);

    /// <summary>True the first time; afterwards the row is told where the same key already stands.</summary>
    public bool Claim(string key, RowCells row)
    {
        if (_first.TryAdd(key, row)) return true;

        var first = _first[key];
        var there = first.File == row.File ? $"第 {first.Number} 行" : $" {first.File} 第 {first.Number} 行";
        row.Wrong(column, $"与{there}重复", $"每个{column}只能出现一次，请删去其中一行");
        return false;
    }
}
