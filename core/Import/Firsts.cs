namespace Sanwen.Core.Import;

/// <summary>Remembers where each key of an import stood first, so that a second one can name both rows.</summary>
/// <param name="each">What may be there only once; by default each value of the column.</param>
internal sealed class Firsts(string column, string? each = null)
{
    private readonly Dictionary<string, RowCells> _first = new(StringComparer.Ordinal);

    /// <summary>True the first time; afterwards the row is told where the same key already stands.</summary>
    public bool Claim(string key, RowCells row)
    {
        if (_first.TryAdd(key, row)) return true;

        var first = _first[key];
        var there = first.File == row.File ? $"第 {first.Number} 行" : $" {first.File} 第 {first.Number} 行";
        row.Wrong(column, $"与{there}重复", $"{each ?? $"每个{column}"}只能出现一次，请删去其中一行");
        return false;
    }
}
