using System.Globalization;
using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Rounds;

/// <summary>The rules of answering.</summary>
public static class Replies
{
    /// <summary>The longest sentence taken, in characters.</summary>
    public const int MaxWords = 500;

    /// <summary>A percentage as people write it: <c>71.4</c>, <c>71.4%</c>, full-width too; 0–100 with at most two decimals, else null.</summary>
    public static decimal? ReadPercent(string text)
    {
        var plain = text.Normalize(System.Text.NormalizationForm.FormKC).Trim().TrimEnd('%').TrimEnd();
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value is >= 0 and <= 100 && decimal.Round(value, 2) == value
            ? value
            : null;
    }

    /// <summary>Everything that is wrong with the lines; lines without words are left out.</summary>
    public static IReadOnlyList<ReplyProblem> Problems(AskRound round, IReadOnlyList<ReplyLine> lines, Office office)
    {
        var evidence = office.Policy.Evidence;
        var asked = round.Asked.Where(a => !a.Dropped).Select(a => a.Matter).ToHashSet();
        return
        [
            .. lines.Where(l => !asked.Contains(l.Matter))
                .Select(l => new ReplyProblem(l.Matter, "words", $"事项 {l.Matter} 不在本次问询中。")),
            .. lines.Where(l => ReadPercent(l.Percent) is null)
                .Select(l => new ReplyProblem(l.Matter, "percent", $"“{l.Percent}”不是 0 到 100 的数（最多两位小数）。")),
            .. lines.Where(l => l.Words.Length > MaxWords)
                .Select(l => new ReplyProblem(l.Matter, "words", $"内容有 {l.Words.Length} 字，请控制在 {MaxWords} 字以内。")),
            .. lines.Where(l => (l.Evidence?.Count ?? 0) > evidence.MaxFiles)
                .Select(l => new ReplyProblem(l.Matter, "evidence", $"每项最多 {evidence.MaxFiles} 个附件。")),
        ];
    }

    /// <summary>The round with the replies entered. On time is decided by the first answer; later ones correct it.</summary>
    public static AskRound Enter(AskRound round, IReadOnlyList<ReplyLine> lines, string by, DateTimeOffset now)
    {
        var byMatter = lines.ToDictionary(l => l.Matter);
        return round with
        {
            Asked = [.. round.Asked.Select(a => byMatter.TryGetValue(a.Matter, out var line) ? a with { Reply = Reply(a.Reply, line, by, now) } : a)],
        };
    }

    /// <summary>What a reply changes on the matter: the target for a plan, the progress otherwise.</summary>
    public static Matter Report(Matter matter, Question question, Reply reply) => (question switch
    {
        Question.Plan => matter with { Target = reply.Percent },
        _ => matter with { Progress = reply.Percent },
    }) with
    {
        Words = reply.Words,
        ReportedAt = reply.At,
        NeedsCoordination = reply.NeedsCoordination,
    };

    public static JournalNote Note(AskRound round, IReadOnlyList<ReplyLine> lines, Actor actor, DateTimeOffset now) => new(
        now,
        actor,
        JournalAction.Replied,
        string.Join('\n', lines.Select(l => $"{l.Matter}　{Measure(round.Question)} {ReadPercent(l.Percent):0.##}%：{l.Words}{Flags(l)}")),
        [.. lines.Select(l => l.Matter)]);

    private static string Measure(Question question) => question == Question.Plan ? "月底目标" : "进度";

    private static string Flags(ReplyLine line) =>
        (line.NeedsCoordination ? "（需协调）" : "") + (line.Evidence is { Count: > 0 } files ? $"（附件 {files.Count} 个）" : "");

    private static Reply Reply(Reply? before, ReplyLine line, string by, DateTimeOffset now) => new(
        ReadPercent(line.Percent)!.Value,
        line.Words,
        line.NeedsCoordination,
        [.. before?.Evidence ?? [], .. line.Evidence ?? []],
        before?.FirstAt ?? now,
        now,
        by);
}
