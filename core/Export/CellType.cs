namespace Sanwen.Core.Export;

/// <summary>What the cells of a column are in a workbook. A text that would not be read back the same stays a text.</summary>
public enum CellType
{
    /// <summary>As all of its texts look: days or percentages where every one is such, texts otherwise. Numbers are never guessed, as keys and telephone numbers look like them.</summary>
    Seen,

    /// <summary>Kept sign by sign, leading zeros included.</summary>
    Text,

    /// <summary><c>2026-09-01</c>.</summary>
    Date,

    /// <summary><c>71.4%</c>.</summary>
    Percent,

    /// <summary>An amount or a count, in plain digits.</summary>
    Number,

    /// <summary>Points of deviation, in plain digits with a minus sign where behind.</summary>
    Points,

    /// <summary>The name of a <see cref="Matters.Light"/>.</summary>
    Light,
}
