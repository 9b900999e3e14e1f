namespace Sanwen.Core.Import;

/// <summary>One thing that keeps a list from being imported, for the person who edits it (zh-CN).</summary>
/// <param name="Row">The row number as Excel shows it; null when the file as a whole is meant.</param>
/// <param name="Column">The column's header; null when the row as a whole is meant.</param>
/// <param name="Value">The cell as it was found, blank when it was blank.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Allowed">What may stand there, or what to do.</param>
public sealed record ImportProblem(string File, int? Row, string? Column, string Value, string Reason, string Allowed)
{
    /// <summary>Characters of each part that are shown.</summary>
    internal const int Shown = 60;

    /// <summary>Characters of a sentence, which may quote other cells.</summary>
    internal const int Longest = 1_000;

    /// <summary>One line, whatever the cell holds.</summary>
    public override string ToString()
    {
        var row = Row is { } number ? $" 第 {number} 行" : "";
        var column = Column is null ? "" : $"「{Texts.OneLine(Column, Shown)}」";
        var value = Value.Length == 0 ? "" : $"“{Texts.OneLine(Value, Shown)}”";
        return $"{Texts.OneLine(File, Shown)}{row}{column}{value}：{Texts.OneLine(Reason, Longest)}。{Texts.OneLine(Allowed, Longest)}。";
    }
}
