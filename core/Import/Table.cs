using Sanwen.Core.Export;

namespace Sanwen.Core.Import;

/// <summary>A list whose kind is known: where its columns are, and what is wrong with it as found so far.</summary>
internal sealed class Table
{
    private readonly Sheet _sheet;
    private readonly Dictionary<string, int> _columns;
    private readonly List<ImportProblem> _problems = [];
    private readonly List<(int Row, string Text)> _remarks = [];

    public Table(Sheet sheet)
        : this(sheet, SheetKind.Of(sheet.Columns))
    {
    }

    public Table(Sheet sheet, SheetKind kind)
    {
        _sheet = sheet;
        Kind = kind;
        _columns = Kind.Columns
            .Select(c => (Column: c, Index: sheet.Columns.Index().Where(i => i.Item == c).Select(i => i.Index).DefaultIfEmpty(-1).First()))
            .Where(c => c.Index >= 0)
            .ToDictionary(c => c.Column, c => c.Index);
        _problems.AddRange(HeaderProblems());
    }

    public SheetKind Kind { get; }

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public IEnumerable<RowCells> Rows =>
        _sheet.Rows.Where(r => !r.IsBlank).Select(r => new RowCells(_sheet, _columns, r, _problems, _remarks));

    /// <summary>What was left out, and what was remarked of its rows as found so far.</summary>
    public IEnumerable<string> Notes()
    {
        var file = Texts.OneLine(_sheet.File, ImportProblem.Shown);
        var ignored = _sheet.Columns.Where(c => c.Length > 0 && !Kind.Columns.Contains(c) && !DerivedColumns.All.Contains(c)).ToList();
        if (ignored.Count > 0) yield return $"{file}：以下列不是{Kind.Word}表的列，未导入：{Texts.Names(ignored)}。";
        if (HasNamelessValues()) yield return $"{file}：没有表头的列未导入。";
        if (_sheet.Rows.Count == 0) yield return $"{file}：表头下面没有数据。";
        foreach (var (_, text) in _remarks.OrderBy(r => r.Row)) yield return text;
    }

    private IEnumerable<ImportProblem> HeaderProblems() =>
    [
        .. Kind.Required.Except(_columns.Keys).Select(
            c => Header(c, $"{Kind.Word}表缺少这一列", $"必须有 {string.Join('、', Kind.Required)} 这些列")),
        .. Kind.Columns.Where(c => _sheet.Columns.Count(h => h == c) > 1).Select(
            c => Header(c, "这一列出现了不止一次", "每列只能出现一次")),
    ];

    private ImportProblem Header(string column, string reason, string allowed) =>
        new(_sheet.File, _sheet.HeaderRow, _sheet.NameOf(column), "", reason, allowed);

    private bool HasNamelessValues() => _sheet.Rows.Any(r => r.Cells
        .Index()
        .Any(c => c.Item.Length > 0
            && string.IsNullOrEmpty(_sheet.Columns.ElementAtOrDefault(c.Index))
            && !string.IsNullOrWhiteSpace(c.Item)));
}
