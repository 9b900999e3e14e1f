using Sanwen.Core.Months;

namespace Sanwen.Core.Import;

/// <summary>One line of a rehearsal's replies file.</summary>
public sealed record RehearsedReply(DateTimeOffset At, string Matter, Question Question, string Percent, string Words, int Row);

/// <summary>The replies file of a rehearsal: <c>时间,编号,问,进度,内容</c>.</summary>
public sealed record ReplyScript(IReadOnlyList<RehearsedReply> Replies, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>A blank 内容 would leave the matter unanswered, which a line in this file does not mean.</summary>
    private const string NoWords = "（未写说明）";

    /// <param name="matters">The keys that may be answered; null where the list of matters could not be read.</param>
    public static ReplyScript Of(SheetReading file, IReadOnlySet<string>? matters)
    {
        if (file.Sheet is null) return new([], file.Problems);
        var table = new Table(file.Sheet, SheetKind.Replies);
        var replies = table.Rows.Select(r => Read(r, matters)).OfType<RehearsedReply>().ToList();
        return new(replies, [.. file.Problems, .. table.Problems.OrderBy(p => p.Row ?? 0)]);
    }

    private static RehearsedReply? Read(RowCells row, IReadOnlySet<string>? matters)
    {
        var at = TimeCell.Read(row);
        var matter = row.Required(ImportColumns.Key, 40);
        if (matter.Length > 0 && matters?.Contains(matter) == false) row.Wrong(ImportColumns.Key, "事项表中没有这个编号", "应为事项表中的编号");
        var asked = row.Required(ImportColumns.Question, 10);
        var question = Questions.All.Where(q => q.Name() == asked || $"问{q.Name()}" == asked).Select(q => (Question?)q).FirstOrDefault();
        if (asked.Length > 0 && question is null) row.Wrong(ImportColumns.Question, "不是三问之一", "应为 计划、进度 或 结果");
        var percent = row.Required(ImportColumns.Percent, 20);
        if (percent.Length > 0 && PercentText.Read(percent) is null) row.Wrong(ImportColumns.Percent, "不是有效的百分数", PercentText.Allowed);
        var words = row.Block(ImportColumns.Words, Rounds.Replies.MaxWords);
        return row.Failed ? null : new(at!.Value, matter, question!.Value, percent, words.Length == 0 ? NoWords : words, row.Number);
    }
}
