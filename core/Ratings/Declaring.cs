using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings;

/// <summary>What a subject filled in for one item.</summary>
/// <param name="Self">自评分 as typed; blank for none.</param>
/// <param name="Files">Evidence added now, already kept; what was sent before stays.</param>
public sealed record DeclaredLine(int Number, string Words, string Self, IReadOnlyList<Evidence> Files);

/// <summary>Takes what subjects fill in.</summary>
public sealed class Declaring(IStore store, OfficeReader offices)
{
    /// <summary>
    /// Takes the form; until filling in is over it may be sent again, and the last one stands. Afterwards only a form that was never
    /// sent is taken, as long as nothing of it is scored.
    /// </summary>
    /// <param name="id">The id of the assessment.</param>
    /// <param name="by">The address of the subject's person, or of a substitute.</param>
    public Task<AssessmentOutcome> Declare(
        string id, string by, IReadOnlyList<DeclaredLine> lines, DateTimeOffset now, CancellationToken cancel = default) => store.Decide(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                if (await store.Find<Assessment>(id, cancel).ConfigureAwait(false) is not { } stored) return (null, new AssessmentOutcome.Refused("没有这份考核表。"));
                if (Refusal(stored.Value, office, by, now) is { } reason) return (null, new AssessmentOutcome.Refused(reason));
                var problems = Problems(stored.Value, lines, office);
                if (problems.Count > 0) return ((Change?)null, (AssessmentOutcome)new AssessmentOutcome.Wrong(problems));

                var said = Filled(stored.Value, lines).ToDictionary(f => f.Line.Number, f => Said(f.Line, f.Item));
                var step = AssessmentMoves.Declare(stored.Value, said, office.As(by, stored.Value.Person, China.DateOf(now))!, now);
                var after = AssessmentRules.Waking(step.Assessment, office, now);
                return (new Change().Put(stored, after, step.Notes), new AssessmentOutcome.Done(after));
            },
            cancel);

    /// <summary>Why somebody may not fill in a form as it stands (zh-CN), or null.</summary>
    public static string? Refusal(Assessment assessment, Office office, string by, DateTimeOffset now)
    {
        if (office.As(by, assessment.Person, China.DateOf(now)) is null) return $"这份考核表由 {office.NameOf(assessment.Person)} 填报，您目前不是其代理人。";
        if (assessment.State == AssessmentState.Closed) return "这一期已经评定，不能再填报。";
        if (!assessment.IsDeclared) return "这份考核表没有需要填报的项目。";
        var late = assessment.State == AssessmentState.Scoring;
        if (late && assessment.DeclaredAt is not null) return "填报已经截止，正在评分，不能再改。";
        return late && assessment.Items.Any(i => i.Score is not null) ? "填报已经截止，并已开始评分。" : null;
    }

    /// <summary>Everything that is wrong with a form.</summary>
    public static IReadOnlyList<ItemProblem> Problems(Assessment assessment, IReadOnlyList<DeclaredLine> lines, Office office)
    {
        var filled = Filled(assessment, lines).ToList();
        if (filled.Count > 0) return [.. filled.SelectMany(f => Problems(f.Line, f.Item, office))];
        return [new(assessment.Items.First(i => i.Item.Method == ScoringMethod.Declared).Item.Number, "words", "还没有填写任何一项。")];
    }

    /// <summary>The items that the form says anything of; others stay as they are.</summary>
    private static IEnumerable<(DeclaredLine Line, AssessedItem Item)> Filled(Assessment assessment, IReadOnlyList<DeclaredLine> lines) =>
        from line in lines
        where line.Words.Trim().Length > 0 || line.Self.Length > 0 || line.Files.Count > 0
        join item in assessment.Items.Where(i => i.Item.Method == ScoringMethod.Declared) on line.Number equals item.Item.Number
        select (line, item);

    private static IEnumerable<ItemProblem> Problems(DeclaredLine line, AssessedItem item, Office office)
    {
        var words = line.Words.Trim().Length;
        var files = line.Files.Count + (item.Declared?.Files.Count ?? 0);
        if (words == 0) yield return new(line.Number, "words", "请写一句话说明做了什么。");
        if (words > Replies.MaxWords) yield return new(line.Number, "words", $"内容有 {words} 字，请控制在 {Replies.MaxWords} 字以内。");
        if (files > office.Policy.Evidence.MaxFiles) yield return new(line.Number, "evidence", $"每项最多 {office.Policy.Evidence.MaxFiles} 个附件，连同已提交的共有 {files} 个。");
        if (line.Self.Length > 0 && PointsText.Read(line.Self, item.Item.Points) is null)
        {
            yield return new(line.Number, "points", $"“{line.Self}”不是 0 至 {PointsText.Write(item.Item.Points)} 的数（最多两位小数）。");
        }
    }

    private static Declaration Said(DeclaredLine line, AssessedItem item) => new(
        line.Words.Trim(),
        [.. item.Declared?.Files ?? [], .. line.Files],
        line.Self.Length > 0 ? PointsText.Read(line.Self, item.Item.Points) : null);
}
