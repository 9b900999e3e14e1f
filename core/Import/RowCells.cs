namespace Sanwen.Core.Import;

/// <summary>The cells of one row by column, and a place to say what is wrong with them.</summary>
internal sealed class RowCells(
    Sheet sheet, IReadOnlyDictionary<string, int> columns, SheetRow row, List<ImportProblem> problems, List<(int Row, string Text)> remarks)
{
    private static readonly HashSet<string> FormulaErrors =
        ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"];

    /// <summary>Whether anything was wrong with this row so far.</summary>
    public bool Failed { get; private set; }

    public string File => sheet.File;

    public int Number => row.Number;

    /// <summary>Whether the list has the column at all; a list without it leaves what it stands for alone.</summary>
    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>The cell as found, trimmed; blank when the column or cell is missing.</summary>
    public string Raw(string column) =>
        columns.TryGetValue(column, out var index) && index < row.Cells.Count ? Texts.Clean(row.Cells[index]) : "";

    /// <summary>A text in one line; line breaks in the cell become spaces.</summary>
    public string Line(string column, int most) => Checked(column, Texts.Unfold(Raw(column)), most, false);

    /// <summary>A text that may have several lines.</summary>
    public string Block(string column, int most) =>
        Checked(column, Raw(column).ReplaceLineEndings("\n"), most, true);

    /// <summary>A text in one line that must be there; the column being missing altogether was said once for the list.</summary>
    public string Required(string column, int most)
    {
        var text = Line(column, most);
        if (text.Length == 0) Missing(column, $"应为 1 至 {most} 个字");
        return text;
    }

    /// <summary>Several texts in one cell, joined by 、 or what people type instead; each once.</summary>
    public IReadOnlyList<string> Several(string column, int most)
    {
        var parts = Block(column, 2000)
            .Split(['、', ',', '，', ';', '；', '\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .ToList();
        if (parts.Any(p => p.Length > most)) Wrong(column, $"其中一项超过 {most} 个字", $"每项不超过 {most} 个字，多项用“、”连接");
        return parts;
    }

    public DateOnly? Day(string column)
    {
        var text = Raw(column);
        if (DateText.Read(text) is { } day) return day;

        if (text.Length == 0) Missing(column, DateText.Allowed);
        else if (DateText.LooksLikeSerial(text)) Wrong(column, "是数字而不是日期", "请在 Excel 中把这一列设为日期格式，" + DateText.Allowed);
        else Wrong(column, "不是有效的日期", DateText.Allowed);
        return null;
    }

    /// <summary>As <see cref="Day"/>, but may be blank.</summary>
    public DateOnly? DayOrNone(string column) => Raw(column).Length == 0 ? null : Day(column);

    public void Missing(string column, string allowed)
    {
        if (Has(column)) Wrong(column, "不能为空", allowed);
        else Fail();
    }

    /// <summary>Nothing to say that was not said elsewhere, but the row cannot be used.</summary>
    public void Fail() => Failed = true;

    public void Wrong(string column, string reason, string allowed)
    {
        Failed = true;
        problems.Add(new(sheet.File, row.Number, sheet.NameOf(column), Raw(column), reason, allowed));
    }

    /// <summary>Something that may be imported and yet looks like a mistake.</summary>
    public void Remark(string column, string what, string advice) =>
        remarks.Add((row.Number, new ImportProblem(sheet.File, row.Number, sheet.NameOf(column), Raw(column), what, advice).ToString()));

    private string Checked(string column, string text, int most, bool lineBreaksAllowed)
    {
        if (FormulaErrors.Contains(text)) Wrong(column, "是公式的错误值", "请改正公式，或改为直接填写");
        else if (Texts.HasUnprintable(text, lineBreaksAllowed)) Wrong(column, "含有控制字符或无法识别的字符", "请删去这些字符后重新填写");
        else if (text.Length > most) Wrong(column, $"有 {text.Length} 个字，太长", $"不超过 {most} 个字");
        return text;
    }
}
