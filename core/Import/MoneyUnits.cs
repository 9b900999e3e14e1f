namespace Sanwen.Core.Import;

/// <summary>The units that a project's amounts may be in.</summary>
internal static class MoneyUnits
{
    public const string Default = "万元";

    private static readonly (string Written, string Unit)[] All =
        [("元", "元"), ("万元", "万元"), ("万", "万元"), ("亿元", "亿元"), ("亿", "亿元")];

    public static readonly IReadOnlyList<string> Words = [.. All.Select(u => u.Unit).Distinct()];

    /// <param name="before">What it is so far, which a list without the column leaves.</param>
    public static string Read(RowCells row, string? before)
    {
        if (!row.Has(ImportColumns.Money) && before is not null) return before;

        var text = row.Raw(ImportColumns.Money);
        if (text.Length == 0) return Default;
        if (All.FirstOrDefault(u => u.Written == text).Unit is { } unit) return unit;

        row.Wrong(ImportColumns.Money, "不是金额的单位", "应为 元、万元 或 亿元，留空为万元");
        return Default;
    }
}
