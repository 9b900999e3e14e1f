namespace Sanwen.Core.Import;

/// <summary>The lists there are. Those to import are told apart by their columns; replies are read only where they are asked for.</summary>
internal sealed record SheetKind(string Word, IReadOnlyList<string> Columns, IReadOnlyList<string> Required)
{
    public static readonly SheetKind People = new("人员", ImportColumns.People, ImportColumns.PeopleRequired);

    public static readonly SheetKind Matters = new("事项", ImportColumns.Matters, ImportColumns.MattersRequired);

    public static readonly SheetKind Replies = new("答复", ImportColumns.Replies, ImportColumns.Replies);

    /// <summary>A row is a header when it has at least two known columns; a title or a heading above the table has none.</summary>
    public static bool IsHeader(IReadOnlyList<string> cells) =>
        People.Known(cells) + Matters.Known(cells) >= 2 || Replies.Known(cells) >= 2;

    /// <summary>The kind to import that more of the columns belong to.</summary>
    public static SheetKind Of(IReadOnlyList<string> columns) =>
        People.Known(columns) > Matters.Known(columns) ? People : Matters;

    private int Known(IReadOnlyList<string> columns) => Columns.Count(columns.Contains);
}
