namespace Sanwen.Core.Import;

/// <summary>The lists there are. Those to import are told apart by their columns; replies and actions are read only where they are asked for.</summary>
internal sealed record SheetKind(string Word, IReadOnlyList<string> Columns, IReadOnlyList<string> Required)
{
    public static readonly SheetKind People = new("人员", ImportColumns.People, ImportColumns.PeopleRequired);

    public static readonly SheetKind Matters = new("事项", ImportColumns.Matters, ImportColumns.MattersRequired);

    public static readonly SheetKind Branches = new("党组织", ImportColumns.Branches, ImportColumns.BranchesRequired);

    public static readonly SheetKind Projects = new("项目", ImportColumns.Projects, ImportColumns.ProjectsRequired);

    public static readonly SheetKind Investments = new("投资", ImportColumns.Investments, ImportColumns.Investments);

    public static readonly SheetKind Replies = new("答复", ImportColumns.Replies, ImportColumns.Replies);

    public static readonly SheetKind Actions = new("动作", ImportColumns.Actions, ImportColumns.Actions);

    /// <summary>Made when first asked for, as programmes' kinds are made of this one.</summary>
    private static readonly Lazy<IReadOnlyList<SheetKind>> Importable =
        new(() => [Matters, People, Branches, Projects, Investments, .. RecordKind.All.Select(k => k.Sheet)]);

    private static readonly Lazy<HashSet<string>> Known = new(() => [.. All.SelectMany(k => k.Columns)]);

    /// <summary>The kinds to import.</summary>
    public static IReadOnlyList<SheetKind> All => Importable.Value;

    /// <summary>A row is a header when it has at least two known columns; a title or a heading above the table has none.</summary>
    /// <param name="cells">By their standard words.</param>
    public static bool IsHeader(IReadOnlyList<string> cells) =>
        cells.Where(Known.Value.Contains).Distinct().Skip(1).Any() || Replies.Among(cells) >= 2 || Actions.Among(cells) >= 2;

    /// <summary>
    /// The kind to import that more of the columns belong to, among those that have all they need if there are any: a list of
    /// investments may repeat the columns of its projects to be read more easily.
    /// </summary>
    public static SheetKind Of(IReadOnlyList<string> columns) =>
        All.MaxBy(k => (k.Required.All(columns.Contains), k.Among(columns)))!;

    private int Among(IReadOnlyList<string> columns) => Columns.Count(columns.Contains);
}
