namespace Sanwen.Core.Import;

/// <summary>The two lists there are, told apart by their columns.</summary>
internal sealed record SheetKind(string Word, IReadOnlyList<string> Columns, IReadOnlyList<string> Required)
{
    public static readonly SheetKind People = new("人员", ImportColumns.People, ImportColumns.PeopleRequired);

    public static readonly SheetKind Matters = new("事项", ImportColumns.Matters, ImportColumns.MattersRequired);

    /// <summary>A row is a header when it has at least two known columns; a title or a heading above the table has none.</summary>
    public static bool IsHeader(IReadOnlyList<string> cells) => People.Known(cells) + Matters.Known(cells) >= 2;

    /// <summary>The kind that more of the columns belong to.</summary>
    public static SheetKind Of(IReadOnlyList<string> columns) =>
        People.Known(columns) > Matters.Known(columns) ? People : Matters;

    private int Known(IReadOnlyList<string> columns) => Columns.Count(columns.Contains);
}
