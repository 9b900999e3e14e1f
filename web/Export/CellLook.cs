using Sanwen.Core.Matters;

namespace Sanwen.Web.Export;

/// <summary>The looks of cells by their place in the workbook's table; those of the lights come after <see cref="FirstLight"/> in their order.</summary>
internal enum CellLook : uint
{
    Plain,
    Header,
    Text,

    /// <summary>Begins with a sign that would make it a formula if it were typed again; the mark in front keeps it a text.</summary>
    QuotedText,
    Date,
    WholePercent,
    Percent,
    WholeNumber,
    Number,
    Points,
    FirstLight,
}

internal static class CellLooks
{
    public static CellLook Of(Light light) => CellLook.FirstLight + (uint)light;
}
