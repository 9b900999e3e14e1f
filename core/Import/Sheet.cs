using System.Collections.Immutable;

namespace Sanwen.Core.Import;

/// <summary>A list as read from a file: its header and its rows, cells as text, nothing judged yet.</summary>
/// <param name="Name">The worksheet's name; null for a CSV file.</param>
/// <param name="Columns">The header cells without any white space; blank where a column has no header.</param>
/// <param name="HeaderRow">The header's row number as a person sees it.</param>
public sealed record Sheet(
    string File, string? Name, IReadOnlyList<string> Columns, IReadOnlyList<SheetRow> Rows, int HeaderRow = 1)
{
    /// <summary>What the file itself calls the columns that it has under the office's own words, by the standard ones.</summary>
    public IReadOnlyDictionary<string, string> Written { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A column as the file calls it.</summary>
    public string NameOf(string column) => Written.GetValueOrDefault(column, column);
}

/// <summary>One row. <paramref name="Number"/> is what Excel shows at its left, from 1; cells missing at the end are blank.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}
