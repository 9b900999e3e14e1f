using Sanwen.Core.Export;
using Sanwen.Core.Policies;

namespace Sanwen.Core.Import;

/// <summary>Reads the headers of a file that has the office's own words for columns. Which column a word means depends on the kind of list.</summary>
internal static class HeadingReading
{
    /// <summary>The sheet with its columns by their standard words.</summary>
    public static Sheet Of(Sheet sheet, Headings headings)
    {
        if (!headings.Any()) return sheet;

        var columns = Translated(sheet.Columns, headings);
        return sheet with
        {
            Columns = columns,
            Written = columns.Zip(sheet.Columns).Where(c => c.First != c.Second).DistinctBy(c => c.First).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal),
        };
    }

    /// <summary>By the kind of list that the columns fit best once they are put into its words.</summary>
    public static IReadOnlyList<string> Translated(IReadOnlyList<string> columns, Headings headings)
    {
        if (!headings.Any()) return columns;

        return SheetKind.All.Select(k => (Kind: k, Columns: For(k, columns, headings)))
            .MaxBy(k => (k.Kind.Required.All(k.Columns.Contains), k.Kind.Columns.Count(k.Columns.Contains))).Columns;
    }

    /// <summary>What is a column of the kind as it stands means that column.</summary>
    private static IReadOnlyList<string> For(SheetKind kind, IReadOnlyList<string> columns, Headings headings)
    {
        var own = Named(kind).Where(c => headings.Of(kind.Word, c) != c).ToDictionary(c => headings.Of(kind.Word, c), c => c, StringComparer.Ordinal);
        return [.. columns.Select(c => own.GetValueOrDefault(c, c))];
    }

    /// <summary>Everything that stands in a list of the kind and may be called otherwise.</summary>
    public static IEnumerable<string> Named(SheetKind kind) => kind.Columns.Union(DerivedColumns.All);
}
