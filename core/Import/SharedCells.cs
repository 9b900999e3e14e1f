using Sanwen.Core.Matters;
using static Sanwen.Core.Import.ImportColumns;

namespace Sanwen.Core.Import;

/// <summary>The columns that several lists have.</summary>
internal static class SharedCells
{
    private const int LongestKey = 40;

    /// <summary>Characters that would break the addresses of pages and the keys of records are kept out.</summary>
    public static string? KeyOf(RowCells row)
    {
        const string allowed = "应为 1 至 40 个字，不含 / \\ # ? 和换行";
        var key = row.Raw(Key);
        if (key.Length == 0) row.Missing(Key, allowed);
        else if (key.Length > LongestKey) row.Wrong(Key, $"有 {key.Length} 个字，太长", allowed);
        else if (Texts.HasUnprintable(key) || key.AsSpan().ContainsAny('\u2028', '\u2029')) row.Wrong(Key, "含有换行或其他控制字符", allowed);
        else if (key.AsSpan().ContainsAny(@"/\#?")) row.Wrong(Key, "含有不能用的符号", allowed);
        else return key;
        return null;
    }

    public static (DateOnly? Start, DateOnly? Due) Days(RowCells row)
    {
        var (start, due) = (row.Day(Start), row.Day(Due));
        if (due < start) row.Wrong(Due, $"早于开始日期 {DateText.Write(start.Value)}", "应不早于开始日期");
        return (start, due);
    }

    /// <param name="before">What it is so far, which a list without the column leaves.</param>
    public static ProgressBasis BasisOf(RowCells row, ProgressBasis? before)
    {
        if (!row.Has(Basis) && before is { } standing) return standing;

        var text = row.Raw(Basis);
        if (text.Length == 0) return ProgressBasis.HalfMonths;
        if (BasisNames.Find(text) is { } basis) return basis;

        row.Wrong(Basis, "不是进度口径", $"应为 {string.Join('、', BasisNames.All.Select(b => b.Name))}，留空为半月");
        return ProgressBasis.Milestones;
    }
}
