using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Rounds;

/// <summary>The rules of answering.</summary>
public static class Replies
{
    /// <summary>The longest sentence taken, in characters.</summary>
    public const int MaxWords = 500;

    /// <summary>The longest highlight taken, in characters.</summary>
    public const int MaxHighlight = 200;

    /// <summary>Why somebody may not answer this round now, or null.</summary>
    public static string? Refusal(AskRound round, Month? month, Office office, string by, DateTimeOffset now)
    {
        if (month?.ClosedAt is not null) return "本月通报已经发出，这次问询不再接受答复。";
        return office.As(by, round.Person, China.DateOf(now)) is null
            ? $"这次问询由 {office.NameOf(round.Person)} 答复，您目前不是其代理人。"
            : null;
    }

    /// <summary>
    /// The lines that say something, words trimmed: without words, highlight and files a matter stays unanswered,
    /// and what repeats the present reply is no new one.
    /// </summary>
    public static IReadOnlyList<ReplyLine> News(AskRound round, IReadOnlyList<ReplyLine> lines)
    {
        var present = round.Asked.Where(a => a.Reply is not null).ToDictionary(a => a.Matter, a => a.Reply!);
        return
        [
            .. lines.Select(l => l with { Words = l.Words.Trim(), Highlight = l.Highlight.Trim() })
                .Where(l => l.Words.Length > 0 || l.Highlight.Length > 0 || l.Evidence is { Count: > 0 })
                .Where(l => !(present.TryGetValue(l.Matter, out var reply) && Repeats(l, reply))),
        ];
    }

    /// <summary>Everything that is wrong with the lines.</summary>
    public static IReadOnlyList<ReplyProblem> Problems(AskRound round, IReadOnlyList<ReplyLine> lines, Office office)
    {
        var most = office.Policy.Evidence.MaxFiles;
        var asked = round.StillAsked(office).ToDictionary(a => a.Matter);
        int Files(ReplyLine line) =>
            (line.Evidence?.Count ?? 0) + (asked.TryGetValue(line.Matter, out var a) ? a.Reply?.Evidence.Count ?? 0 : 0);
        return
        [
            .. lines.Where(l => !asked.ContainsKey(l.Matter))
                .Select(l => new ReplyProblem(l.Matter, "words", $"事项 {l.Matter} 已不在本次问询中（可能已销号或移交）。")),
            .. lines.Where(l => l.Words.Length == 0)
                .Select(l => new ReplyProblem(l.Matter, "words", $"有{(l.Highlight.Length > 0 ? "亮点" : "附件")}而没有内容，请写一句话。")),
            .. lines.Where(l => PercentText.Read(l.Percent) is null)
                .Select(l => new ReplyProblem(l.Matter, "percent", $"“{l.Percent}”不是 0 到 100 的数（最多两位小数）。")),
            .. lines.Where(l => l.Words.Length > MaxWords)
                .Select(l => new ReplyProblem(l.Matter, "words", $"内容有 {l.Words.Length} 字，请控制在 {MaxWords} 字以内。")),
            .. lines.Where(l => l.Highlight.Length > MaxHighlight)
                .Select(l => new ReplyProblem(l.Matter, "highlight", $"亮点有 {l.Highlight.Length} 字，请控制在 {MaxHighlight} 字以内。")),
            .. lines.Where(l => l.Evidence is { Count: > 0 } && Files(l) > most)
                .Select(l => new ReplyProblem(l.Matter, "evidence", $"每项最多 {most} 个附件，连同已提交的共有 {Files(l)} 个。")),
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
        string.Join('\n', lines.Select(l => $"{l.Matter}　{Measure(round.Question)} {PercentText.Read(l.Percent):0.##}%：{l.Words}{Flags(l)}")),
        [.. lines.Select(l => l.Matter)]);

    private static bool Repeats(ReplyLine line, Reply reply) =>
        line.Evidence is not { Count: > 0 }
        && (PercentText.Read(line.Percent), line.Words, line.NeedsCoordination, line.Highlight)
            == (reply.Percent, reply.Words, reply.NeedsCoordination, reply.Highlight);

    private static string Measure(Question question) => question == Question.Plan ? "月底目标" : "进度";

    private static string Flags(ReplyLine line) =>
        (line.Highlight.Length > 0 ? $"（亮点：{line.Highlight}）" : "") + (line.NeedsCoordination ? "（需协调）" : "") + (line.Evidence is { Count: > 0 } files ? $"（附件 {files.Count} 个）" : "");

    private static Reply Reply(Reply? before, ReplyLine line, string by, DateTimeOffset now) => new(
        PercentText.Read(line.Percent)!.Value,
        line.Words,
        line.NeedsCoordination,
        [.. before?.Evidence ?? [], .. line.Evidence ?? []],
        before?.FirstAt ?? now,
        now,
        by)
    {
        Highlight = line.Highlight,
    };
}
